#include "decode/charset.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

#include "text/utf8.h"

namespace sayso::decode {
namespace {

constexpr std::size_t kMetaWindow = 8192;
constexpr std::string_view kCp949 = "windows-949-2000";

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

/// The value after "charset" and "=" in `text`, from `at`; empty where there is none.
std::string value_after_charset(std::string_view text) {
  for (std::size_t at = text.find("charset"); at != std::string_view::npos;
       at = text.find("charset", at + 7)) {
    std::string_view rest = text.substr(at + 7);
    const auto skip = [&](std::string_view set) {
      rest.remove_prefix(std::min(rest.find_first_not_of(set), rest.size()));
    };
    skip(" \t\r\n");
    if (!rest.starts_with('=')) continue;
    rest.remove_prefix(1);
    skip(" \t\r\n\"'");
    const auto end = rest.find_first_of(" \t\r\n\"';>/");
    if (const auto value = rest.substr(0, end); !value.empty()) return std::string(value);
  }
  return {};
}

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

Converter open_converter(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

std::optional<CharsetChoice> by_mark(std::string_view bytes) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kMarks{{
      {"\xEF\xBB\xBF", "UTF-8"},
      {"\xFF\xFE", "UTF-16LE"},
      {"\xFE\xFF", "UTF-16BE"},
  }};
  for (const auto& [mark, name] : kMarks) {
    if (bytes.starts_with(mark)) {
      return CharsetChoice{std::string(name), CharsetEvidence::bom, mark.size()};
    }
  }
  return std::nullopt;
}

/// Whether `bytes` could be in the set: a label that makes more than one byte in a hundred
/// unreadable is a lie.
bool believable(std::string_view bytes, const std::string& converter) {
  std::size_t bad = 0;
  const std::string_view sample = bytes.substr(0, std::size_t{1} << 18);
  const std::string read = to_utf8(sample, converter, &bad);
  return bad * 100 <= sample.size();
}

}  // namespace

std::string header_charset(std::string_view content_type) {
  return value_after_charset(lower(content_type));
}

std::string meta_charset(std::string_view bytes) {
  const std::string head = lower(bytes.substr(0, kMetaWindow));
  for (std::size_t at = head.find("<meta"); at != std::string::npos;
       at = head.find("<meta", at + 5)) {
    const auto end = head.find('>', at);
    if (end == std::string::npos) return {};
    if (auto value = value_after_charset(std::string_view(head).substr(at, end - at));
        !value.empty()) {
      return value;
    }
  }
  return {};
}

std::optional<std::string> converter_for(std::string_view label) {
  static constexpr std::array<std::string_view, 12> kKorean{
      "euc-kr",  "euckr",    "euc_kr", "ks_c_5601-1987", "ks_c_5601-1989", "ks_c_5601",
      "ksc5601", "ksc_5601", "korean", "cp949",          "ms949",          "uhc"};
  const std::string name = lower(text::trim(label));
  if (name.empty()) return std::nullopt;
  if (std::find(kKorean.begin(), kKorean.end(), name) != kKorean.end() ||
      name.starts_with("windows-949") || name == "iso-ir-149" || name == "csksc56011987") {
    return std::string(kCp949);
  }
  if (name == "utf8") return "UTF-8";
  // The Encoding Standard reads both labels as the Windows superset.
  if (name == "iso-8859-1" || name == "us-ascii" || name == "ascii" || name == "latin1") {
    return "windows-1252";
  }
  const Converter converter = open_converter(name.c_str());
  if (!converter) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const char* canonical = ucnv_getName(converter.get(), &status);
  return U_SUCCESS(status) ? std::optional<std::string>(canonical) : std::nullopt;
}

CharsetChoice choose_charset(std::string_view bytes, std::string_view content_type) {
  if (auto marked = by_mark(bytes)) return *marked;
  const std::string header = header_charset(content_type);
  const std::string meta = meta_charset(bytes);
  const auto names_other = [](const std::string& label) {
    const auto converter = converter_for(label);
    return converter && *converter != "UTF-8" && *converter != "windows-1252";
  };
  if (text::is_valid(bytes)) {
    CharsetChoice choice{"UTF-8", CharsetEvidence::utf8};
    choice.lied = text::count(bytes) != bytes.size() && (names_other(header) || names_other(meta));
    return choice;
  }
  CharsetChoice choice;
  for (const auto& [label, from] :
       {std::pair(header, CharsetEvidence::header), std::pair(meta, CharsetEvidence::meta)}) {
    const auto converter = converter_for(label);
    if (!converter) continue;
    if (believable(bytes, *converter)) {
      return {*converter, from, 0, choice.lied};
    }
    choice.lied = true;
  }
  // A page that is UTF-8 but for a few bytes is broken UTF-8, not CP949.
  choice.converter = believable(bytes, "UTF-8") ? "UTF-8" : std::string(kCp949);
  choice.from = CharsetEvidence::guess;
  return choice;
}

std::string to_utf8(std::string_view bytes, const std::string& converter, std::size_t* bad) {
  *bad = 0;
  const Converter open = open_converter(converter.c_str());
  if (!open || converter == "UTF-8") {
    std::string kept(bytes);
    std::erase(kept, '\0');
    std::string out = text::repaired(kept);
    for (std::size_t at = text::first_invalid(bytes); at < bytes.size();) {
      ++*bad;
      const std::string_view rest = bytes.substr(at + 1);
      at += 1 + text::first_invalid(rest);
    }
    return out;
  }
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 2);
  std::array<UChar, 4096> units{};
  const char* from = bytes.data();
  const char* const end = bytes.data() + bytes.size();
  UErrorCode status = U_ZERO_ERROR;
  do {
    UChar* to = units.data();
    status = U_ZERO_ERROR;
    ucnv_toUnicode(open.get(), &to, units.data() + units.size(), &from, end, nullptr, true,
                   &status);
    icu::UnicodeString(false, units.data(), static_cast<std::int32_t>(to - units.data()))
        .toUTF8String(out);
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  for (std::size_t at = out.find("\xEF\xBF\xBD"); at != std::string::npos;
       at = out.find("\xEF\xBF\xBD", at + 3)) {
    ++*bad;
  }
  return out;
}

}  // namespace sayso::decode
