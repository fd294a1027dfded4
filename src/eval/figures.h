#pragma once
// What a scorer says about one evaluation set, in one shape for all scorers.

#include <optional>
#include <string>
#include <vector>

namespace sayso::eval {

/// One measured number; the higher the better, 1 the best.
struct Figure {
  std::string set, language, name;
  std::optional<double> precision, recall;
  double value = 0;                 ///< F1 where precision and recall stand, else a share or a mean
  std::optional<double> low, high;  ///< 95% interval of `value`
};

/// How often rows of one confidence level are right.
struct Level {
  std::string set, language, name;
  int right = 0;
  int rows = 0;
};

/// All that one set gave.
struct Outcome {
  std::string set;
  std::string gold;     ///< SHA-256 of the gold that it was measured on
  std::string with;     ///< scorer and its settings
  bool learnt = false;  ///< weights in this program were learnt from this very gold
  std::vector<Figure> figures;
  std::vector<Level> levels;
  std::string worst;    ///< the worst errors in words, where they were asked for
  std::string problem;  ///< why there are no figures; empty where all went well
  double seconds = 0;
};

}  // namespace sayso::eval
