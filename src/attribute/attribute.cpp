#include "attribute/attribute.h"

namespace sayso::attribute {

std::vector<Attribution> attribute(const Article& article, const Segments& segments,
                                   const Language& language) {
  auto found = language.read(article, segments);
  auto headline = language.read_headline(article);
  found.insert(found.end(), std::make_move_iterator(headline.begin()),
               std::make_move_iterator(headline.end()));
  return found;
}

}  // namespace sayso::attribute
