#pragma once
// The second half of the line without a store: what `pipeline::Collector` does, on claims in
// memory.

#include <map>
#include <string>
#include <vector>

#include "core/language.h"
#include "match/index.h"
#include "pipeline/analysis.h"
#include "trace/trace.h"

namespace sayso::bench {

class Joining {
 public:
  explicit Joining(const Knowledge& knowledge) : knowledge_(knowledge) {}

  /// Places the statements among those added before and traces the claims touched. `analysis`
  /// outlives this object.
  void add(const pipeline::Analysis& analysis);
  [[nodiscard]] std::size_t claims() const { return claims_.size(); }

 private:
  struct Member {
    const Statement* statement;
    const Article* article;
  };
  void trace(const std::string& key, const std::vector<Member>& members);

  const Knowledge& knowledge_;
  match::MemoryIndex index_;
  std::map<std::string, std::vector<Member>> claims_;
};

}  // namespace sayso::bench
