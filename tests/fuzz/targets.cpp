#include "fuzz/targets.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "decode/decode.h"
#include "extract/extract.h"
#include "fetch/address.h"
#include "fetch/inflate.h"
#include "fetch/robots.h"
#include "pipeline/analysis.h"
#include "support/knowledge.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace sayso::fuzz {
namespace {

void promise(bool kept, const char* what) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

bool cuts_no_character(std::string_view text, ByteSpan span) {
  const auto is_inner = [&](std::uint32_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
  };
  return span.begin <= span.end && span.end <= text.size() && !is_inner(span.begin) &&
         !is_inner(span.end);
}

void check(const Article& article) {
  promise(text::is_valid(article.text) && text::is_valid(article.title), "article in valid UTF-8");
  std::uint32_t last = 0;
  for (const Paragraph& paragraph : article.paragraphs) {
    promise(cuts_no_character(article.text, paragraph.span), "paragraph inside the text");
    promise(paragraph.span.begin >= last, "paragraphs ascend");
    last = paragraph.span.end;
  }
  for (const Link& link : article.links) {
    promise(cuts_no_character(article.text, link.span), "link inside the text");
  }
}

void check(const pipeline::Analysis& analysis) {
  for (const Statement& statement : analysis.statements) {
    const Attribution& words = statement.attribution;
    const bool headline = words.place == Place::headline;
    const std::string& text = headline ? analysis.article.title : analysis.article.text;
    promise(!words.content.empty(), "a statement says something");
    for (const ByteSpan piece : words.content) {
      promise(cuts_no_character(text, piece), "content inside the text");
    }
    for (const auto& part : {words.cue, words.source, words.via}) {
      promise(!part || cuts_no_character(text, *part), "cue, source and via inside the text");
    }
  }
}

/// The first line is the content type, the rest the body.
Page page_of(std::string_view bytes) {
  Page page;
  const auto end = std::min(bytes.find('\n'), bytes.size());
  page.url = page.final_url = "https://news.example/article";
  page.status = 200;
  page.content_type = bytes.substr(0, end);
  page.body = bytes.substr(std::min(end + 1, bytes.size()));
  return page;
}

void decode_bytes(std::string_view bytes) {
  const Markup markup = decode::decode(page_of(bytes));
  promise(text::is_valid(markup.html), "decoded text is valid UTF-8");
  promise(markup.html.find('\0') == std::string::npos, "decoded text holds no NUL");
}

void extract_markup(std::string_view bytes) {
  Markup markup;
  markup.url = "https://news.example/article";
  markup.html = text::repaired(bytes);
  std::erase(markup.html, '\0');
  if (const auto article = extract::extract(markup, test::knowledge().names)) check(*article);
}

void read_page(std::string_view bytes) {
  auto article = extract::extract(decode::decode(page_of(bytes)), test::knowledge().names);
  if (article) check(pipeline::analyse(std::move(*article), test::knowledge()));
}

void find_statements(std::string_view bytes) {
  std::string text = text::repaired(bytes);
  std::erase(text, '\0');
  Article article = extract::from_text(text, true);
  check(article);
  check(pipeline::analyse(std::move(article), test::knowledge()));
}

void read_table(std::string_view bytes) {
  const auto rows = text::read_tsv("fuzzed", bytes, 2);
  if (!rows) return;
  for (const auto& row : *rows) promise(row.cells.size() >= 2, "rows have the columns asked for");
}

void take_apart(std::string_view bytes) {
  const auto address = fetch::parse_address(std::string(bytes));
  if (!address) {
    promise(!address.error().message.empty(), "an error says something");
    return;
  }
  promise(address->url.starts_with("http"), "only http and https");
  const auto again = fetch::parse_address(address->url);
  promise(again && again->url == address->url, "an address taken apart stays as it is");
  (void)fetch::is_private_name(address->host);
}

void obey(std::string_view bytes) {
  const auto end = std::min(bytes.find('\n'), bytes.size());
  const auto robots = fetch::Robots::parse(bytes.substr(std::min(end + 1, bytes.size())), "sayso");
  (void)robots.allows(bytes.substr(0, end));
  promise(robots.allows("/robots.txt"), "robots.txt itself may be read");
}

void unpack(std::string_view bytes) {
  constexpr std::size_t kLimit = 1 << 16;
  fetch::Inflater inflater;
  std::string out;
  const auto half = bytes.size() / 2;
  inflater.feed(bytes.substr(0, half), out, kLimit);
  inflater.feed(bytes.substr(half), out, kLimit);
  promise(out.size() <= kLimit, "unpacking stops at the limit");
}

constexpr auto kTargets = std::to_array<Target>({
    {"decode", decode_bytes},
    {"extract", extract_markup},
    {"page", read_page},
    {"statements", find_statements},
    {"tsv", read_table},
    {"url", take_apart},
    {"robots", obey},
    {"inflate", unpack},
});

}  // namespace

std::span<const Target> targets() { return kTargets; }

}  // namespace sayso::fuzz
