#include "resolve/names.h"

#include "text/utf8.h"

namespace sayso::resolve {
namespace {

bool is_body(EntityType type) {
  return type == EntityType::organization || type == EntityType::outlet ||
         type == EntityType::place;
}

}  // namespace

ArticleNames::ArticleNames(const Article& article, const Language& language, const Names& names)
    : language_(language), names_(names) {
  for (const std::string* text : {&article.text, &article.title}) {
    for (auto& alias : language.aliases(*text)) {
      // The first full form that claims a short one keeps it.
      aliases_.emplace(Names::folded(alias.full), alias.alias);
      full_.emplace(Names::folded(alias.alias), std::move(alias.full));
    }
  }
}

const Entity* ArticleNames::entity(const std::string& form) const {
  if (const Entity* found = names_.by_form(form)) return found;
  if (const auto alias = aliases_.find(Names::folded(form)); alias != aliases_.end()) {
    return names_.by_form(alias->second);
  }
  return nullptr;
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
    rest = rest.substr(0, blank);
  }
  return std::string(rest);
}

void ArticleNames::name(Identity& who, const std::string& form) const {
  who.canonical = form;
  if (const Entity* found = entity(form)) {
    who.canonical = found->canonical();
    who.entity = found->id;
    if (found->type == EntityType::outlet && who.type == SourceType::organization) {
      who.type = SourceType::outlet;
    }
    if (who.type == SourceType::person && is_body(found->type)) {
      who.type = found->type == EntityType::outlet ? SourceType::outlet : SourceType::organization;
    }
    if (who.type == SourceType::organization && found->type == EntityType::person) {
      who.type = SourceType::person;
    }
  }
}

Identity ArticleNames::identify(std::string_view words) {
  const SourceWords said = language_.source_words(words);
  Identity who;
  who.type = said.type;
  if (said.pronoun) {
    const Identity& before = said.type == SourceType::person ? last_person_ : last_body_;
    if (!before.canonical.empty()) return before;
    who.canonical = said.name;
    return who;
  }
  if (who.type == SourceType::anonymous || who.type == SourceType::collective) {
    who.canonical = said.name;
    return who;
  }
  std::string form = full(said.name);
  if (said.anaphoric && form == said.name) {
    const Identity& before = who.type == SourceType::person     ? last_person_
                             : who.type == SourceType::document ? last_document_
                                                                : last_body_;
    if (!before.canonical.empty()) {
      who.canonical = before.canonical;
      who.entity = before.entity;
      return who;
    }
  }
  if (who.type == SourceType::person && entity(form) == nullptr) form = without_bodies(form);
  name(who, form);
  if (who.type == SourceType::person) last_person_ = who;
  if (who.type == SourceType::organization) last_body_ = who;
  if (who.type == SourceType::document) last_document_ = who;
  return who;
}

}  // namespace sayso::resolve
