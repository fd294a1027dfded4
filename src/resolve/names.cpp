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

/// Whom a short form or a pronoun stands for, by what was named before; nobody where nothing fits.
const Identity& ArticleNames::before(const SourceWords& said) const {
  if (said.type == SourceType::person) return last_person_;
  if (said.type == SourceType::document) {
    // "the report" is the last one spoken of; "a note from the agency" is by the last body.
    const bool by_a_body = language_.source_words(said.name).type == SourceType::organization;
    if (!by_a_body) return last_document_.canonical.empty() ? author_of(said.name) : last_document_;
    return bodies_.empty() ? nobody_ : bodies_.back().who;
  }
  // "the council" goes with the last body whose name ends so, else with the last of all.
  if (said.type == SourceType::outlet) return last_outlet_;
  const auto same = std::find_if(bodies_.rbegin(), bodies_.rend(), [&](const Named& body) {
    return body.who.canonical.size() > said.name.size() && body.who.canonical.ends_with(said.name);
  });
  if (same != bodies_.rend()) return same->who;
  // One word alone ("정부", "council") may as well be a body of its own.
  const bool alone = said.name.find(' ') == std::string::npos && !said.pronoun;
  return bodies_.empty() || alone ? nobody_ : bodies_.back().who;
}

/// "The spokesperson" is the last one without a name who was called a spokesperson.
const Identity* ArticleNames::unnamed_before(const SourceWords& said) const {
  const bool one = said.type == SourceType::person || said.type == SourceType::anonymous;
  if (said.pronoun || !one) return nullptr;
  const std::string noun = said.name.substr(said.name.rfind(' ') + 1);
  const auto same = std::find_if(unnamed_.rbegin(), unnamed_.rend(), [&](const Identity& unnamed) {
    const auto at = unnamed.canonical.find(' ' + noun);
    const auto end = at == std::string::npos ? at : at + 1 + noun.size();
    return at != std::string::npos &&
           (end == unnamed.canonical.size() || unnamed.canonical[end] == ' ');
  });
  return same == unnamed_.rend() ? nullptr : &*same;
}

/// Who wrote "the note": the last body whose own sentence speaks of a note.
const Identity& ArticleNames::author_of(const std::string& document) const {
  const std::string noun = ' ' + document.substr(document.rfind(' ') + 1);
  for (auto body = bodies_.rbegin(); body != bodies_.rend(); ++body) {
    if (!body->place) continue;
    const auto sentence = std::partition_point(
        segments_.sentences.begin(), segments_.sentences.end(),
        [&](const Sentence& one) { return one.span.end <= body->place->begin; });
    if (sentence == segments_.sentences.end()) continue;
    const std::string_view words = slice(article_.text, sentence->span);
    if (words.find(noun) != std::string_view::npos) return body->who;
  }
  return nobody_;
}

/// The name that a noun introduced: of "the agency", after "the Samplish agency Example News", the
/// latter. Empty where none did lately.
std::string ArticleNames::introduced_by(std::string_view words, std::uint32_t place) const {
  constexpr std::size_t kFarthest = 2000;  // bytes back
  const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const std::string_view noun = words.substr(words.rfind(' ') + 1);
  if (noun.empty() || !std::all_of(noun.begin(), noun.end(), lower)) return {};
  const std::size_t begin = place > kFarthest ? place - kFarthest : 0;
  const std::string_view text = std::string_view(article_.text).substr(begin, place - begin);
  const std::string opener = ' ' + std::string(noun) + ' ';
  for (auto at = text.rfind(opener); at != std::string_view::npos && at > 0;
       at = text.rfind(opener, at - 1)) {
    const std::size_t first = at + opener.size();
    std::size_t end = first, next = first;
    while (next < text.size() && text[next] >= 'A' && text[next] <= 'Z') {
      end = std::min(text.find_first_of(" ,.;:()", next), text.size());
      next = end < text.size() && text[end] == ' ' ? end + 1 : text.size();
    }
    if (end > first) return std::string(text.substr(first, end - first));
  }
  return {};
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

/// The name of the body that the words name by themselves: one of the table, or one that the
/// article had speak before.
std::string ArticleNames::body(std::string_view words) const {
  const std::string form = full(language_.source_words(words).name);
  const Entity* known = entity(form);
  if (known != nullptr) {
    return is_body(known->type) && known->type != EntityType::place ? form : std::string();
  }
  const bool named = std::any_of(bodies_.begin(), bodies_.end(),
                                 [&](const Named& one) { return one.who.canonical == form; });
  const bool alone = bodies_.empty() && form.find(' ') != std::string::npos;
  return named || alone ? form : std::string();
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

Identity ArticleNames::identify(std::string_view words, std::optional<ByteSpan> body) {
  const SourceWords said = language_.source_words(words);
  Identity who;
  who.type = said.type;
  const bool one = said.type == SourceType::person || said.type == SourceType::organization;
  if (said.pronoun && one && body) {
    const bool man = said.type == SourceType::person;
    const auto full_name = [&](std::string_view some) {
      return man ? person(some) : this->body(some);
    };
    const std::string meant = language_.antecedent(article_, segments_, *body, full_name);
    if (!meant.empty()) {
      name(who, meant);
      if (man) {
        last_person_ = who;
      } else {
        remember(bodies_, {who, body});
      }
      return who;
    }
  }
  const std::string form = form_of(words, said);
  if (said.pronoun || (said.anaphoric && form == said.name)) {
    if (const Identity* earlier = unnamed_before(said)) return *earlier;
    const bool noun = said.type == SourceType::organization || said.type == SourceType::outlet;
    if (noun && !said.pronoun && body) {
      if (const auto met = introduced_by(said.name, body->begin); !met.empty()) {
        name(who, full(met));
        remember(bodies_, {who, body});
        return who;
      }
    }
    const Identity& earlier = before(said);
    who.canonical = earlier.canonical.empty() ? said.name : earlier.canonical;
    who.entity = earlier.entity;
    if (said.pronoun && !earlier.canonical.empty()) who.type = earlier.type;
    return who;
  }
  who.relays = said.relays;
  who.unnamed = said.unnamed;
  if (who.type == SourceType::anonymous || who.type == SourceType::collective) {
    who.canonical = said.name;
    if (who.type == SourceType::anonymous) remember(unnamed_, who);
    return who;
  }
  const bool named = full_.count(Names::folded(said.name)) != 0 || entity(form) != nullptr;
  if (said.bare && !named) who.type = SourceType::organization;
  const bool bare = who.type == SourceType::person && entity(form) == nullptr;
  name(who, bare ? full(without_bodies(form)) : form);
  if (who.type == SourceType::person) last_person_ = who;
  if (who.type == SourceType::organization) remember(bodies_, {who, body});
  if (who.type == SourceType::document) last_document_ = who;
  if (who.type == SourceType::outlet) last_outlet_ = who;
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
