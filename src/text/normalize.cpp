#include "text/normalize.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <cassert>

#include "text/utf8.h"

namespace sayso::text {
namespace {

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

const icu::Normalizer2& nfc_rules() {
  UErrorCode status = U_ZERO_ERROR;
  const auto* rules = icu::Normalizer2::getNFCInstance(status);
  assert(U_SUCCESS(status));
  return *rules;
}

}  // namespace

bool is_nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  return nfc_rules().isNormalizedUTF8(piece(text), status) && U_SUCCESS(status);
}

std::string nfc(std::string_view text) {
  if (is_nfc(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  nfc_rules().normalizeUTF8(0, piece(text), sink, nullptr, status);
  return out;
}

Mapped nfc_mapped(std::string_view text) {
  Mapped out;
  if (is_nfc(text)) {
    out.text = text;
    return out;
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::Edits edits;
  icu::StringByteSink<std::string> sink(&out.text);
  nfc_rules().normalizeUTF8(0, piece(text), sink, &edits, status);
  out.from.reserve(out.text.size() + 1);
  auto step = edits.getFineIterator();
  while (step.next(status)) {
    const auto source = static_cast<std::uint32_t>(step.sourceIndex());
    for (std::int32_t k = 0; k < step.newLength(); ++k) {
      out.from.push_back(step.hasChange() ? source : source + static_cast<std::uint32_t>(k));
    }
  }
  out.from.push_back(static_cast<std::uint32_t>(text.size()));
  assert(out.from.size() == out.text.size() + 1);
  return out;
}

std::string folded(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string mapped;
  icu::StringByteSink<std::string> sink(&mapped);
  const auto* rules = icu::Normalizer2::getNFKCCasefoldInstance(status);
  assert(U_SUCCESS(status));
  rules->normalizeUTF8(0, piece(text), sink, nullptr, status);
  std::string out;
  out.reserve(mapped.size());
  bool blank = false;
  for (std::size_t at = 0; at < mapped.size();) {
    const CodePoint c = decode(mapped, at);
    if (is_space(c.value)) {
      blank = !out.empty();
    } else {
      if (blank) out.push_back(' ');
      blank = false;
      out.append(mapped, at, c.length);
    }
    at += c.length;
  }
  return out;
}

}  // namespace sayso::text
