#pragma once
// What every set of features of a draft begins with: its cue among the tags, and where they go.

#include <cstdint>
#include <vector>

#include "attribute/features.h"
#include "languages/en/drafts.h"
#include "languages/en/view.h"

namespace sayso::extractors::english {

class DraftView {
 protected:
  /// Features are numbered from `first_name` on and put behind `out`.
  DraftView(const Text& text, const std::vector<std::uint32_t>& tags, const Draft& draft,
            std::uint32_t first_name, std::vector<std::uint32_t>& out)
      : text_(text),
        view_{text, tags},
        draft_(draft),
        cue_(text.tokens[draft.cue.token]),
        lemma_(view_.lemma(draft.cue.token)),
        traits_(traits_of(view_, draft.cue.token)),
        name_(first_name),
        out_(out) {}

  void add(std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    out_.push_back(attribute::feature(name_++, a, b, c));
  }
  [[nodiscard]] std::uint32_t tag(std::int64_t at) const { return view_.tag(at); }

  const Text& text_;
  const View view_;
  const Draft& draft_;
  const Token& cue_;
  const std::uint32_t lemma_, traits_;

 private:
  std::uint32_t name_;
  std::vector<std::uint32_t>& out_;
};

}  // namespace sayso::extractors::english
