#pragma once
// The names table: who is who in the news, in both languages, and which host belongs to whom.
// Filled from `extractors/names/*.tsv`; knows nothing of files.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sayso {

enum class EntityType : std::uint8_t { person, organization, outlet, place, product, law };

/// Somebody or something with a name of its own.
struct Entity {
  std::string id;  ///< "td-cowen"
  EntityType type = EntityType::organization;
  std::string home;             ///< ISO 3166 code, lower case; "xx" international
  std::vector<std::string> en;  ///< English forms, best known first
  std::vector<std::string> ko;  ///< Korean forms, best known first

  /// The name to show: English for one at home outside Korea, Korean for one at home there.
  [[nodiscard]] const std::string& canonical() const;
};

/// One row of `outlets.tsv`.
struct Outlet {
  std::string host;  ///< "hani.co.kr"; also answers for its subdomains
  std::string name;
  std::string language;
  std::string zone;  ///< IANA name
  std::string kind;  ///< outlet, portal, wire, social
};

/// Look-ups by form, id and host. A form is compared with ASCII letters folded and blanks dropped.
class Names {
 public:
  void add(Entity entity);
  void add(Outlet outlet);

  /// The entity that this form names, nullptr where none or the form is blank.
  [[nodiscard]] const Entity* by_form(std::string_view form) const;
  [[nodiscard]] const Entity* by_id(std::string_view id) const;
  /// The outlet of a host or of the nearest domain above it; nullptr where unknown.
  [[nodiscard]] const Outlet* by_host(std::string_view host) const;
  [[nodiscard]] const std::vector<Entity>& entities() const { return entities_; }
  [[nodiscard]] const std::vector<Outlet>& outlets() const { return outlets_; }

  /// Bytes of the longest form that begins as `text` does, blanks not counted; 0 where none does.
  /// Many places of a text are ruled out by it at the cost of one look-up.
  [[nodiscard]] std::size_t longest_from(std::string_view text) const;

  /// The form under which names are compared.
  [[nodiscard]] static std::string folded(std::string_view form);

 private:
  std::vector<Entity> entities_;
  std::vector<Outlet> outlets_;
  std::unordered_map<std::string, std::uint32_t> forms_, ids_, hosts_;
  std::unordered_map<std::uint64_t, std::size_t> longest_;  ///< by the first letters of a form
};

}  // namespace sayso
