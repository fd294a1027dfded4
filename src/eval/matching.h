#pragma once
// Matching measured: predictions for the retrieval, pairs, chains and numbers scorers, to a stream.

#include <iosfwd>
#include <string>
#include <vector>

#include "core/language.h"

namespace sayso::eval {

/// `retrieval DIR [--with-articles]`: ranks the candidates of DIR for each of its queries. With
/// articles, which sentences stand in one document is known on either side, not which documents
/// belong together. Each returns the exit code.
int run_retrieval(const std::vector<std::string>& words, const Knowledge& knowledge,
                  std::ostream& out, std::ostream& err);
/// `pairs FILE`: likeness of the two texts, and the relation where the file asks for it.
int run_pairs(const std::vector<std::string>& words, const Knowledge& knowledge, std::ostream& out,
              std::ostream& err);
/// `chains FILE`: clusters, origins, edges and conflicts of small stories, through the whole
/// program.
int run_chains(const std::vector<std::string>& words, const Knowledge& knowledge, std::ostream& out,
               std::ostream& err);
/// `numbers FILE`: normal form of the expression of each row.
int run_numbers(const std::vector<std::string>& words, const Knowledge& knowledge,
                std::ostream& out, std::ostream& err);

}  // namespace sayso::eval
