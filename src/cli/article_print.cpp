#include <nlohmann/json.hpp>

#include "cli/extract.h"
#include "core/names.h"
#include "text/offsets.h"

namespace sayso::cli {
namespace {

using Json = nlohmann::ordered_json;

std::string id_of(const std::string& file) {
  std::string id = file.substr(file.rfind('/') + 1);
  for (const std::string_view end : {".gz", ".html", ".htm"}) {
    if (id.ends_with(end)) id.resize(id.size() - end.size());
  }
  return id;
}

Json or_null(const std::string& value) { return value.empty() ? Json(nullptr) : Json(value); }
Json to_json(CharSpan span) { return Json::array({span.begin, span.end}); }

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

/// "outlet, authors, date", without what is unknown.
std::string credit_line(const Article& article) {
  std::string line;
  for (const std::string& piece :
       {article.outlet, joined(article.authors), article.published.day}) {
    if (!piece.empty()) line += (line.empty() ? "" : " · ") + piece;
  }
  return line;
}

std::string_view mark_of(ParagraphKind kind) {
  switch (kind) {
    case ParagraphKind::heading:
      return "## ";
    case ParagraphKind::quote:
      return "> ";
    case ParagraphKind::list_item:
      return "- ";
    default:
      return "";
  }
}

}  // namespace

std::string article_json(const Article& article, const std::string& file) {
  Json flags = Json::array(), paragraphs = Json::array(), links = Json::array();
  Json sources = Json::object();
  for (const Flag flag : article.flags) flags.push_back(spell(flag));
  const text::Offsets offsets(article.text);
  for (const Paragraph& paragraph : article.paragraphs) {
    paragraphs.push_back(
        {{"kind", spell(paragraph.kind)}, {"span", to_json(offsets.to_chars(paragraph.span))}});
  }
  for (const Link& link : article.links) {
    links.push_back({{"span", to_json(offsets.to_chars(link.span))}, {"url", link.url}});
  }
  for (const auto& [field, from] : article.field_sources) sources[field] = from;
  Json row;
  row["id"] = id_of(file);
  row["file"] = file;
  row["url"] = or_null(article.url);
  row["canonical_url"] = or_null(article.canonical_url);
  row["title"] = or_null(article.title);
  row["subtitle"] = or_null(article.subtitle);
  row["authors"] = article.authors;
  row["date"] = or_null(article.published.iso);
  row["modified"] = or_null(article.modified.iso);
  row["site"] = or_null(article.outlet);
  row["portal"] = or_null(article.portal);
  row["lang"] = article.language;
  row["dateline"] = or_null(article.dateline);
  row["text"] = article.text;
  row["flags"] = std::move(flags);
  row["paragraphs"] = std::move(paragraphs);
  row["links"] = std::move(links);
  row["sources"] = std::move(sources);
  return row.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string article_text(const Article& article) {
  std::string out;
  for (const std::string& line : {article.title, credit_line(article)}) {
    if (!line.empty()) out += line + '\n';
  }
  return out.append("\n").append(article.text).append("\n");
}

std::string article_markdown(const Article& article) {
  std::string out;
  if (!article.title.empty()) out += "# " + article.title + "\n\n";
  if (const auto line = credit_line(article); !line.empty()) out += line + "\n\n";
  const ParagraphKind* before = nullptr;
  for (const Paragraph& paragraph : article.paragraphs) {
    // Items of one list stand together, all else a blank line apart.
    const bool item = paragraph.kind == ParagraphKind::list_item;
    if (before != nullptr && !(item && *before == ParagraphKind::list_item)) out += '\n';
    out.append(mark_of(paragraph.kind)).append(slice(article.text, paragraph.span)).append("\n");
    before = &paragraph.kind;
  }
  return out;
}

}  // namespace sayso::cli
