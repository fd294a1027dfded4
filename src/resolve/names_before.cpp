// Whom short forms, descriptions and pronouns stand for, by what was named before them.

#include <algorithm>

#include "resolve/names.h"

namespace sayso::resolve {

/// Whom a short form or a pronoun stands for, by what was named before; nobody where nothing fits.
const Identity& ArticleNames::before(const SourceWords& said) const {
  if (said.type == SourceType::person) return last_person_;
  if (said.type == SourceType::document) {
    // "the report" is the last one spoken of; "a note from the agency" is by the last body.
    const bool by_a_body = language_.source_words(said.name).type == SourceType::organization;
    if (!by_a_body) return last_document_.canonical.empty() ? author_of(said.name) : last_document_;
    return bodies_.empty() ? nobody_ : bodies_.back().who;
  }
  if (said.type == SourceType::anonymous || said.type == SourceType::collective) return nobody_;
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

std::size_t ArticleNames::sentence_of(ByteSpan span) const {
  const auto behind =
      std::upper_bound(segments_.sentences.begin(), segments_.sentences.end(), span.begin,
                       [](std::uint32_t at, const Sentence& one) { return at < one.span.begin; });
  return static_cast<std::size_t>(behind - segments_.sentences.begin());
}

/// Whether a pronoun stands for the source right before it. "A spokesman said so. He said ..." is
/// the spokesman, "the council said it ..." and "Residents say so. They ..." are these.
bool ArticleNames::goes_on(const SourceWords& said, ByteSpan pronoun) const {
  if (!last_place_ || last_.canonical.empty() || pronoun.begin < last_place_->end) return false;
  const std::size_t apart = sentence_of(pronoun) - sentence_of(*last_place_);
  const SourceType type = last_.type;
  const bool body = type == SourceType::organization || type == SourceType::outlet;
  switch (said.type) {
    case SourceType::person:
      return apart == 1 && type == SourceType::anonymous &&
             last_.canonical.find(' ') != std::string::npos;
    case SourceType::organization:
      return apart <= 1 && (body || type == SourceType::document);
    default:
      return apart <= 1 && (body || type == SourceType::collective);
  }
}

/// Whom a pronoun or a description of the body stands for, as far as the language tells: an
/// identity without a name where for nobody named.
std::optional<Identity> ArticleNames::meant(const SourceWords& said, ByteSpan body) {
  if (said.pronoun && goes_on(said, body)) return last_;
  const bool man = said.type == SourceType::person;
  // "figures published by the regulator": the one within the words is looked for.
  const auto within = slice(article_.text, body).find(said.name);
  const bool inner = said.type == SourceType::document && !said.pronoun &&
                     within != std::string_view::npos && said.name.size() < body.size();
  if (!man && !inner && said.type != SourceType::organization) return std::nullopt;
  if (inner) {
    body.begin += static_cast<std::uint32_t>(within);
    body.end = body.begin + static_cast<std::uint32_t>(said.name.size());
  }
  const auto full_name = [&](std::string_view some) {
    return man ? person(some) : this->body(some);
  };
  Identity who;
  who.type = said.type;
  std::optional<std::string> name_of;
  if (said.pronoun) {
    name_of = language_.antecedent(article_, segments_, body, full_name);
    if (name_of->empty()) return std::nullopt;
    // "Two officials, who"
    const SourceType type = language_.source_words(*name_of).type;
    if (type == SourceType::anonymous || type == SourceType::collective) {
      who.type = type;
      who.canonical = *name_of;
      return who;
    }
  } else {
    const bool just_spoke = last_.type == SourceType::person && last_place_ &&
                            sentence_of(body) - sentence_of(*last_place_) <= 1;
    name_of =
        language_.bearer(article_, segments_, body, just_spoke ? last_.canonical : "", full_name);
    if (!name_of) return std::nullopt;
  }
  if (!name_of->empty()) name(who, *name_of);
  return who;
}

}  // namespace sayso::resolve
