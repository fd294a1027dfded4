#include "fetch/content.h"

#include <algorithm>
#include <array>

namespace sayso::fetch {
namespace {

constexpr std::string_view kSaveText = "; save its text as .txt and add that with --url ADDRESS";

struct Kind {
  std::string_view name;
  bool has_text;
};
constexpr Kind kPdf{"a PDF", true};
constexpr Kind kImage{"an image", false};
constexpr Kind kMedia{"audio or video", false};
constexpr Kind kArchive{"an archive", true};
constexpr Kind kData{"data, not a page", false};

struct Magic {
  std::size_t at;
  std::string_view bytes;
  Kind kind;
};
using namespace std::string_view_literals;
constexpr auto kMagic = std::to_array<Magic>({
    {0, "%PDF-"sv, kPdf},
    {0, "\x89PNG"sv, kImage},
    {0, "\xFF\xD8\xFF"sv, kImage},
    {0, "GIF8"sv, kImage},
    {8, "WEBP"sv, kImage},
    {0, "PK\x03\x04"sv, kArchive},
    {0, "\x1F\x8B"sv, kArchive},
    {0, "7z\xBC\xAF"sv, kArchive},
    {4, "ftyp"sv, kMedia},
    {0, "ID3"sv, kMedia},
    {0, "OggS"sv, kMedia},
    {0, "\x1A\x45\xDF\xA3"sv, kMedia},
});

struct Label {
  std::string_view prefix;
  Kind kind;
};
constexpr auto kLabels = std::to_array<Label>({
    {"application/pdf", kPdf},
    {"image/", kImage},
    {"audio/", kMedia},
    {"video/", kMedia},
    {"application/zip", kArchive},
    {"application/gzip", kArchive},
    {"application/x-gzip", kArchive},
    {"application/json", kData},
    {"application/javascript", kData},
    {"text/css", kData},
    {"text/javascript", kData},
    {"font/", kData},
});

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

std::string describe(Kind kind) {
  return std::string(kind.name) +
         std::string(kind.has_text ? kSaveText : "; give the address of an article");
}

}  // namespace

std::string unreadable(std::string_view content_type, std::string_view first) {
  for (const Magic& magic : kMagic) {
    if (first.size() > magic.at && first.substr(magic.at).starts_with(magic.bytes)) {
      return describe(magic.kind);
    }
  }
  // A page behind a wrong label begins with a tag all the same.
  const auto start = first.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (start != std::string_view::npos && first[start] == '<' &&
      !lower(content_type).starts_with("image/svg")) {
    return {};
  }
  const std::string label = lower(content_type);
  for (const Label& row : kLabels) {
    if (label.starts_with(row.prefix)) return describe(row.kind);
  }
  return {};
}

}  // namespace sayso::fetch
