#include "resolve/names.h"

#include <algorithm>

#include "text/utf8.h"

namespace sayso::resolve {
namespace {

constexpr std::size_t kSearched = 1 << 20;  // bytes of an article that are searched for full forms
constexpr std::size_t kRemembered = 200;    // bodies, and sources without a name, to look back at

bool is_body(EntityType type) {
  return type == EntityType::organization || type == EntityType::outlet ||
         type == EntityType::place;
}

template <typename T>
void remember(std::deque<T>& lately, std::type_identity_t<T> one) {
  lately.push_back(std::move(one));
  if (lately.size() > kRemembered) lately.pop_front();
}

}  // namespace

ArticleNames::ArticleNames(const Article& article, const Segments& segments,
                           const Language& language, const Names& names)
    : article_(article), segments_(segments), language_(language), names_(names) {
  for (const std::string* text : {&article.text, &article.title}) {
    for (auto& alias : language.aliases(*text)) {
      // The first full form that claims a short one keeps it.
      // A part of a name stands for it, but is no other name of it in the table.
      const std::string whole = Names::folded(alias.full), part = Names::folded(alias.alias);
      if (whole.find(part) == std::string::npos) aliases_.emplace(whole, alias.alias);
      full_.emplace(part, std::move(alias.full));
    }
  }
}

void ArticleNames::learn(std::string_view words) {
  const SourceWords said = language_.source_words(words);
  if (said.type != SourceType::person || said.pronoun || said.anaphoric) return;
  const std::string name = without_bodies(said.name);
  const auto blank = name.rfind(' ');
  if (blank == std::string::npos) return;
  full_.emplace(Names::folded(name.substr(blank + 1)), name);
}

const Entity* ArticleNames::entity(const std::string& form) const {
  if (const Entity* found = names_.by_form(form)) return found;
  if (const auto alias = aliases_.find(Names::folded(form)); alias != aliases_.end()) {
    return names_.by_form(alias->second);
  }
  return nullptr;
}

/// The body that a longer phrase ends or begins with: "IT daily Example News", "Example News site",
/// "Example News’s account of it".
const Entity* ArticleNames::body_in(const std::string& form) const {
  for (auto blank = form.find(' '); blank != std::string::npos; blank = form.find(' ', blank + 1)) {
    const Entity* found = names_.by_form(std::string_view(form).substr(blank + 1));
    if (found != nullptr && is_body(found->type) && found->type != EntityType::place) return found;
  }
  std::string_view opener = std::string_view(form).substr(0, form.find(' '));
  for (const std::string_view possessive : {"’s", "'s"}) {
    if (opener.ends_with(possessive)) opener.remove_suffix(possessive.size());
  }
  const Entity* first = names_.by_form(opener);
  return first != nullptr && first->type == EntityType::outlet ? first : nullptr;
}

std::string ArticleNames::full(const std::string& form) const {
  const auto found = full_.find(Names::folded(form));
  return found == full_.end() ? form : found->second;
}

/// A person's name with a known body before or behind it, as in "Example Corp Jane Sample".
std::string ArticleNames::without_bodies(const std::string& name) const {
  std::string_view rest = name;
  for (auto blank = rest.find(' '); blank != std::string_view::npos; blank = rest.find(' ')) {
    const Entity* first = names_.by_form(rest.substr(0, blank));
    if (first == nullptr || !is_body(first->type)) break;
    rest.remove_prefix(blank + 1);
  }
  for (auto blank = rest.rfind(' '); blank != std::string_view::npos; blank = rest.rfind(' ')) {
    const Entity* last = names_.by_form(rest.substr(blank + 1));
    if (last == nullptr || !is_body(last->type)) break;
    // A last name that a body has too: the article calls the person by it alone.
    if (full(std::string(rest.substr(blank + 1))) == name) break;
    rest = rest.substr(0, blank);
  }
  return std::string(rest);
}

/// A person, and a body at home in Korea, is called by the fullest of the names that the article
/// gives; a body at home abroad by its English name; a place as it stands.
const std::string& ArticleNames::name_in_article(const Entity& entity, const std::string& form) {
  const auto [at, fresh] = chosen_.emplace(entity.id, form);
  if (!fresh) return at->second;
  if (entity.type == EntityType::place) return at->second;
  const std::string_view text = std::string_view(article_.text).substr(0, kSearched);
  if (entity.type == EntityType::person || entity.home == "kr") {
    for (const auto* forms : {&entity.en, &entity.ko}) {
      for (const auto& one : *forms) {
        const std::string bare = language_.source_words(one).name;
        if (bare.size() > at->second.size() && text.find(one) != std::string_view::npos) {
          at->second = bare;
        }
      }
    }
    return at->second;
  }
  at->second = entity.canonical();
  return at->second;
}

/// "Example News, Sample Times": each by its own name.
std::string ArticleNames::each_name(const std::string& form) {
  constexpr std::string_view kComma = ", ";
  std::string out;
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t end = std::min(form.find(kComma, at), form.size());
    const std::string one = form.substr(at, end - at);
    const Entity* found = entity(one);
    if (!out.empty()) out += kComma;
    out += found == nullptr ? one : name_in_article(*found, one);
    at = end + kComma.size();
  }
  return out;
}

/// The name that a body at home abroad bears there, where the article gives it in parentheses: one
/// in Latin letters, with small ones among them, for a name of as many words in another script.
std::string ArticleNames::own_name(const std::string& form) const {
  const auto latin = [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; };
  if (std::any_of(form.begin(), form.end(), latin)) return form;
  // The parenthesis may be known by the last word before it alone.
  const auto blank = form.rfind(' ');
  const std::string last = blank == std::string::npos ? form : form.substr(blank + 1);
  for (const std::string& words : {form, last}) {
    const auto alias = aliases_.find(Names::folded(words));
    if (alias == aliases_.end()) continue;
    const std::string& own = alias->second;
    const bool small =
        std::any_of(own.begin(), own.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const bool as_long =
        std::count(own.begin(), own.end(), ' ') == std::count(form.begin(), form.end(), ' ');
    if (small && as_long && latin(own.front())) return own;
  }
  return form;
}

void ArticleNames::name(Identity& who, const std::string& form) {
  who.canonical = form;
  if (who.type == SourceType::outlet && form.find(", ") != std::string::npos) {
    who.canonical = each_name(form);
    return;
  }
  const Entity* found = entity(form);
  const bool body = who.type == SourceType::organization || who.type == SourceType::outlet ||
                    who.type == SourceType::document;
  if (found == nullptr && body) found = body_in(form);
  if (found == nullptr) {
    if (body) who.canonical = own_name(form);
    return;
  }
  const bool person = found->type == EntityType::person;
  if (person && body) {
    if (who.type != SourceType::organization) return;
    who.type = SourceType::person;
  }
  if (who.type == SourceType::person && is_body(found->type)) who.type = SourceType::organization;
  if (who.type == SourceType::organization && found->type == EntityType::outlet) {
    who.type = SourceType::outlet;
  }
  who.canonical = name_in_article(*found, form);
  who.entity = found->id;
}

/// Whether capital words are known for a name, or are several: "told the court Monday" names none.
bool ArticleNames::is_name(const std::string& words) const {
  if (words.empty()) return false;
  const bool named = std::any_of(bodies_.begin(), bodies_.end(),
                                 [&](const Named& one) { return one.who.canonical == words; });
  return named || words.find(' ') != std::string::npos || entity(words) != nullptr ||
         full_.count(Names::folded(words)) != 0;
}

/// The full name of the person that the words name by themselves; empty where they name none.
std::string ArticleNames::person(std::string_view words) const {
  const auto found = full_.find(Names::folded(words));
  const std::string form = found == full_.end() ? std::string(words) : found->second;
  const SourceWords said = language_.source_words(form);
  const bool known = found != full_.end() || form.find(' ') != std::string::npos;
  if (!known || said.type != SourceType::person || said.pronoun || said.anaphoric) return {};
  const Entity* other = entity(form);
  if (other != nullptr && other->type != EntityType::person) return {};
  return full(said.name);
}

/// The name of the body that the words name by themselves: one of the table, one that the article
/// had speak before, one whose words only bodies have.
std::string ArticleNames::body(std::string_view words) const {
  const std::string form = full(language_.source_words(words).name);
  const Entity* known = entity(form);
  if (known != nullptr) {
    return is_body(known->type) && known->type != EntityType::place ? form : std::string();
  }
  const bool named = std::any_of(bodies_.begin(), bodies_.end(),
                                 [&](const Named& one) { return one.who.canonical == form; });
  const SourceWords said = language_.source_words(form);
  const bool called = said.type == SourceType::organization && !said.anaphoric &&
                      form.find(' ') != std::string::npos;
  return named || called ? form : std::string();
}

/// The name within the words; where the table knows it with its article alone ("The Atlantic"),
/// the article belongs to it.
std::string ArticleNames::form_of(std::string_view words, const SourceWords& said) const {
  std::string form = full(said.name);
  const std::string_view whole = text::trim(words);
  if (whole.size() == said.name.size() || !whole.ends_with(said.name) || entity(form) != nullptr) {
    return form;
  }
  return names_.by_form(whole) == nullptr ? form : std::string(whole);
}

bool ArticleNames::is_speaker(std::string_view words) const {
  return language_.source_words(words).speaker;
}

Identity ArticleNames::identify(std::string_view words, std::optional<ByteSpan> body) {
  const Identity who = find(words, body);
  last_ = who;
  last_place_ = body;
  return who;
}

void ArticleNames::note(const Identity& who, std::optional<ByteSpan> body) {
  if (who.type == SourceType::person) last_person_ = who;
  if (who.type == SourceType::organization) remember(bodies_, {who, body});
  if (who.type == SourceType::document) last_document_ = who;
  if (who.type == SourceType::outlet) last_outlet_ = who;
}

/// Whom a short form or a pronoun means: what the language tells, else the name that its noun
/// introduced, else who was named before.
Identity ArticleNames::stands_for(const SourceWords& said, std::optional<ByteSpan> body) {
  if (!said.pronoun) {
    if (const Identity* earlier = unnamed_before(said)) return *earlier;
  }
  const auto known = body ? meant(said, *body) : std::nullopt;
  if (known && !known->canonical.empty()) {
    note(*known, body);
    return *known;
  }
  Identity who;
  who.type = said.type;
  const bool noun = said.type == SourceType::organization || said.type == SourceType::outlet;
  if (noun && !said.pronoun && body) {
    if (const auto met = introduced_by(said.name, body->begin); is_name(met)) {
      name(who, full(met));
      note(who, body);
      return who;
    }
  }
  const Identity& earlier = known ? nobody_ : before(said);
  who.canonical = earlier.canonical.empty() ? said.name : earlier.canonical;
  who.entity = earlier.entity;
  if (said.pronoun && !earlier.canonical.empty()) who.type = earlier.type;
  return who;
}

Identity ArticleNames::find(std::string_view words, std::optional<ByteSpan> body) {
  const SourceWords said = language_.source_words(words);
  Identity who;
  who.type = said.type;
  const std::string form = form_of(words, said);
  if (said.speaker) {
    who.canonical = said.name;
    return who;
  }
  if (said.pronoun || (said.anaphoric && form == said.name)) return stands_for(said, body);
  who.relays = said.relays;
  who.unnamed = said.unnamed;
  if (who.type == SourceType::anonymous || who.type == SourceType::collective) {
    who.canonical = said.name;
    if (who.type == SourceType::anonymous) remember(unnamed_, who);
    return who;
  }
  const bool named = full_.count(Names::folded(said.name)) != 0 || entity(form) != nullptr;
  // One word of a firm's name is no person.
  const bool firm = said.bare && language_.source_words(form).type == SourceType::organization;
  if (said.bare && (!named || firm)) who.type = SourceType::organization;
  const bool bare = who.type == SourceType::person && entity(form) == nullptr;
  name(who, bare ? full(without_bodies(form)) : form);
  note(who, body);
  return who;
}

std::string ArticleNames::relay(std::string_view words) {
  const SourceWords said = language_.source_words(words);
  if (said.type == SourceType::person || said.anaphoric) return identify(words).canonical;
  if (said.type == SourceType::outlet) {
    last_outlet_ = identify(words);  // "the magazine" of a later sentence is this one
    // Of a list the names alone.
    if (said.name.find(", ") != std::string::npos) return said.name;
    return std::string(text::trim(words));
  }
  return said.name;
}

}  // namespace sayso::resolve
