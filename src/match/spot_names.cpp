#include "match/spot_names.h"

#include <algorithm>

#include "text/utf8.h"

namespace sayso::match {
namespace {

constexpr int kMaxWords = 5;

enum class Class { hangul, letter, other };

Class class_of(char32_t c) {
  if (text::is_hangul(c)) return Class::hangul;
  const bool ascii = (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
  return ascii || (c >= 0xC0 && !text::is_space(c) && c < 0x2000) || (c >= 0x3400 && c < 0xA000)
             ? Class::letter
             : Class::other;
}

/// Ends of candidate names that begin at `begin`: after each Hangul syllable and each Latin word.
std::vector<std::uint32_t> ends_from(std::string_view text, std::uint32_t begin,
                                     std::size_t longest) {
  std::vector<std::uint32_t> ends;
  int words = 1;
  std::size_t letters = 0;  // bytes without blanks
  Class before = Class::other;
  for (std::uint32_t at = begin; at < text.size();) {
    const auto c = text::decode(text, at);
    const Class now = class_of(c.value);
    if (letters > longest) return ends;
    if (c.value != ' ') letters += c.length;
    if (before == Class::letter && now != Class::letter) ends.push_back(at);
    if (before == Class::hangul) ends.push_back(at);
    if (now == Class::other) {
      const bool joins =
          c.value == ' ' || c.value == '.' || c.value == '-' || c.value == '&' || c.value == 0xB7;
      if (!joins || (c.value == ' ' && ++words > kMaxWords)) return ends;
    }
    before = now;
    at += c.length;
  }
  if (before != Class::other) ends.push_back(static_cast<std::uint32_t>(text.size()));
  return ends;
}

bool long_enough(std::string_view form) {
  std::size_t hangul = 0, letters = 0;
  bool lower_first = form[0] >= 'a' && form[0] <= 'z';
  for (std::size_t at = 0; at < form.size();) {
    const auto c = text::decode(form, at);
    at += c.length;
    (text::is_hangul(c.value) ? hangul : letters) += 1;
  }
  // A Latin name begins with a capital: "us" and "who" are words.
  return hangul >= 2 || (letters >= 2 && !lower_first);
}

/// Hangul with a blank between.
bool written_apart(std::string_view form) {
  return form.find(' ') != std::string_view::npos && text::is_hangul(text::decode(form, 0).value);
}

/// An outlet's name is one word or is written as it writes itself: the economy of Hannuri, 한누리
/// 경제, is no newspaper 한누리경제.
bool is_one_word(const Entity& entity, std::string_view form) {
  return entity.type == EntityType::outlet &&
         std::find(entity.ko.begin(), entity.ko.end(), form) == entity.ko.end();
}

}  // namespace

std::vector<NameSpan> spot_names(std::string_view text, const Names& names) {
  std::vector<NameSpan> out;
  Class before = Class::other;
  for (std::uint32_t at = 0; at < text.size();) {
    const auto c = text::decode(text, at);
    const Class now = class_of(c.value);
    if (now != Class::other && now != before) {
      const std::size_t longest = names.longest_from(text.substr(at));
      const auto ends = longest > 0 ? ends_from(text, at, longest) : std::vector<std::uint32_t>{};
      NameSpan found;
      for (auto end = ends.rbegin(); end != ends.rend() && !found.entity; ++end) {
        const std::string_view form = text.substr(at, *end - at);
        if (!long_enough(form)) continue;
        const Entity* entity = names.by_form(form);
        if (entity && !(written_apart(form) && is_one_word(*entity, form))) {
          found = {{at, *end}, entity};
        }
      }
      if (found.entity) {
        out.push_back(found);
        at = found.span.end;
        before = Class::other;
        // The rest of a Hangul word is particles, not another name.
        while (at < text.size() && class_of(text::decode(text, at).value) == Class::hangul) {
          before = Class::hangul;
          at += text::decode(text, at).length;
        }
        continue;
      }
    }
    before = now;
    at += c.length;
  }
  return out;
}

}  // namespace sayso::match
