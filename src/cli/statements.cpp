#include "cli/statements.h"

#include <nlohmann/json.hpp>
#include <ostream>

#include "core/names.h"
#include "decode/decode.h"
#include "extract/extract.h"
#include "fetch/file_fetcher.h"
#include "pipeline/analysis.h"
#include "text/normalize.h"
#include "text/utf8.h"

namespace sayso::cli {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(CharSpan span) { return Json::array({span.begin, span.end}); }

/// Spans of an article that was read from a plain text: back through normalisation to the file.
class InFile final : public Placement {
 public:
  InFile(std::string_view given, const text::Mapped& mapped, const Article& article)
      : offsets_(given), mapped_(mapped) {
    body_ = static_cast<std::uint32_t>(mapped.text.size() - article.text.size());
    const auto at = mapped.text.find(article.title);
    title_ = at == std::string::npos ? 0 : static_cast<std::uint32_t>(at);
  }
  [[nodiscard]] CharSpan in_body(ByteSpan span) const override { return place(span, body_); }
  [[nodiscard]] CharSpan in_title(ByteSpan span) const override { return place(span, title_); }

 private:
  [[nodiscard]] CharSpan place(ByteSpan span, std::uint32_t base) const {
    return offsets_.to_chars(
        ByteSpan{mapped_.original(span.begin + base), mapped_.original(span.end + base)});
  }
  text::Offsets offsets_;
  const text::Mapped& mapped_;
  std::uint32_t body_ = 0, title_ = 0;
};

/// Spans of an extracted article: in the text that `extract` prints.
class InArticle final : public Placement {
 public:
  explicit InArticle(const Article& article) : body_(article.text), title_(article.title) {}
  [[nodiscard]] CharSpan in_body(ByteSpan span) const override { return body_.to_chars(span); }
  [[nodiscard]] CharSpan in_title(ByteSpan span) const override { return title_.to_chars(span); }

 private:
  text::Offsets body_, title_;
};

/// Analyses and prints row by row: a hostile text has more statements than memory should hold.
void print_rows(Article& article, const StatementsOptions& options, std::string_view file,
                const Placement& placement, const Knowledge& knowledge, std::ostream& out) {
  int id = 0;
  pipeline::analyse(article, knowledge, [&](const Statement& statement) {
    if (statement.attribution.place == Place::headline && !options.headlines) return;
    out << statement_row(article, statement, file, ++id, placement) << '\n';
  });
}

void describe(Article& article, const StatementsOptions& options) {
  if (!options.language.empty()) article.language = options.language;
  if (!options.date.empty()) article.published.day = options.date.substr(0, 10);
  if (!options.outlet.empty()) article.outlet = options.outlet;
  if (!options.url.empty()) article.url = options.url;
}

void print_text(std::string_view bytes, const std::string& file, const StatementsOptions& options,
                const Knowledge& knowledge, std::ostream& out) {
  const auto mapped = text::nfc_mapped(bytes);
  Article article = extract::from_text(mapped.text, !options.no_title);
  article.key = file;
  describe(article, options);
  print_rows(article, options, file, InFile(bytes, mapped, article), knowledge, out);
}

Result<void> print_file(const std::string& file, const StatementsOptions& options,
                        const Knowledge& knowledge, std::ostream& out) {
  auto bytes = fetch::read_file(file);
  if (!bytes) return bytes.error();
  if (options.html) {
    Page page;
    page.url = page.final_url = options.url;
    page.body = std::move(*bytes);
    auto article = extract::extract(decode::decode(page), knowledge.names);
    if (!article) return article.error();
    describe(*article, options);
    print_rows(*article, options, file, InArticle(*article), knowledge, out);
    return {};
  }
  if (!text::is_valid(*bytes)) {
    return Error{ErrorKind::bad_input, file + ": not UTF-8 at byte " +
                                           std::to_string(text::first_invalid(*bytes)) +
                                           "; convert it first, or give the page with --html"};
  }
  print_text(*bytes, file, options, knowledge, out);
  return {};
}

}  // namespace

std::string statement_row(const Article& article, const Statement& statement, std::string_view file,
                          int id, const Placement& placement) {
  const Attribution& words = statement.attribution;
  const bool headline = words.place == Place::headline;
  const std::string& text = headline ? article.title : article.text;
  const auto place = [&](ByteSpan span) {
    return to_json(headline ? placement.in_title(span) : placement.in_body(span));
  };
  const auto or_null = [](const std::string& value) {
    return value.empty() ? Json(nullptr) : Json(value);
  };
  Json content = Json::array(), spans = Json::array(), flags = Json::array();
  for (const ByteSpan piece : words.content) {
    content.push_back(slice(text, piece));
    spans.push_back(place(piece));
  }
  for (const Flag flag : statement.flags) flags.push_back(spell(flag));
  Json row;
  row["id"] = id;
  row["file"] = file;
  row["lang"] = article.language;
  row["place"] = spell(words.place);
  row["kind"] = spell(words.kind);
  row["content"] = std::move(content);
  row["cue"] = words.cue ? Json(slice(text, *words.cue)) : Json(nullptr);
  row["source"] = words.source ? Json(slice(text, *words.source)) : Json(nullptr);
  row["canonical"] = or_null(statement.canonical);
  row["source_type"] = spell(statement.source_type);
  row["via"] = or_null(statement.via);
  row["flags"] = std::move(flags);
  row["content_spans"] = std::move(spans);
  row["cue_span"] = words.cue ? place(*words.cue) : Json(nullptr);
  row["source_span"] = words.source ? place(*words.source) : Json(nullptr);
  row["via_span"] = words.via ? place(*words.via) : Json(nullptr);
  row["source_elided"] = words.source_elided;
  row["confidence"] = spell(statement.confidence);
  row["reasons"] = statement.reasons;
  row["rule"] = words.rule;
  row["margin"] = words.margin;
  row["key"] = statement.key;
  return row.dump();
}

void print_text_rows(std::string_view bytes, const std::string& file, const std::string& language,
                     const Knowledge& knowledge, std::ostream& out) {
  StatementsOptions options;
  options.language = language;
  print_text(bytes, file, options, knowledge, out);
}

int run_statements(const StatementsOptions& options, const Knowledge& knowledge, std::ostream& out,
                   std::ostream& err) {
  int failed = 0;
  for (const std::string& file : options.files) {
    if (const auto done = print_file(file, options, knowledge, out); !done) {
      err << "sayso: " << done.error().message << '\n';
      ++failed;
    }
  }
  return failed == 0 ? 0 : 1;
}

}  // namespace sayso::cli
