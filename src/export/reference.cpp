#include "export/reference.h"

#include "core/key.h"

namespace sayso::exporting {

std::string reference_key(const Citation& citation) {
  const std::string year =
      citation.published.day.size() >= 4 ? citation.published.day.substr(0, 4) : std::string();
  return "sayso" + year + make_key("p", {citation.url, citation.digest}).substr(0, 11);
}

std::string snapshot_note(const Citation& citation) {
  return citation.digest.empty() ? std::string() : "Snapshot SHA-256: " + citation.digest;
}

}  // namespace sayso::exporting
