#include "text/regions.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <map>

namespace sayso::text {
namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

/// The language that most people of the region write, by CLDR's likely subtags.
std::string main_language(const std::string& code) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale("und", code.c_str());
  locale.addLikelySubtags(status);
  return U_SUCCESS(status) ? locale.getLanguage() : "";
}

}  // namespace

std::vector<Region> regions(const std::vector<std::string>& languages) {
  std::vector<Region> out;
  std::map<std::string, int> speakers;
  std::vector<std::string> main;
  const icu::Locale english("en");
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    const icu::Locale locale("", *code);
    Region region;
    region.code = *code;
    for (char& c : region.code) c = static_cast<char>(c | 32);
    for (const auto& language : languages) {
      icu::UnicodeString name;
      region.names.push_back(utf8(locale.getDisplayCountry(icu::Locale(language.c_str()), name)));
      if (region.names.back() == *code) region.names.back().clear();
    }
    main.push_back(main_language(*code));
    ++speakers[main.back()];
    icu::UnicodeString name;
    region.people = utf8(icu::Locale(main.back().c_str()).getDisplayLanguage(english, name));
    out.push_back(std::move(region));
  }
  for (std::size_t i = 0; i < out.size(); ++i) {
    // A language of many countries names the people of none: Spanish, Arabic, English.
    if (speakers[main[i]] > 2 || out[i].people == main[i]) out[i].people.clear();
  }
  return out;
}

}  // namespace sayso::text
