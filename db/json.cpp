#include "json.h"

#include "text/tsv.h"

namespace sayso::db {

std::string flags_cell(FlagSet flags) {
  std::string cell;
  for (const Flag flag : flags) cell.append(" ").append(spell(flag));
  if (!cell.empty()) cell.push_back(' ');
  return cell;
}

FlagSet parse_flags(std::string_view cell) {
  FlagSet flags;
  for (const auto word : text::split(cell, ' ')) {
    if (const auto flag = parse<Flag>(word)) flags.add(*flag);
  }
  return flags;
}

std::string moment_cell(const Moment& moment) {
  Json cell = {{"day", moment.day}, {"iso", moment.iso}, {"from", moment.from}};
  if (moment.utc) cell["utc"] = *moment.utc;
  return cell.dump();
}

Moment parse_moment(const std::string& cell) {
  const Json json = Json::parse(cell);
  Moment moment{json.at("day"), json.at("iso"), {}, json.at("from")};
  if (json.contains("utc")) moment.utc = json.at("utc").get<UnixTime>();
  return moment;
}

std::string strings_cell(const std::vector<std::string>& strings) { return Json(strings).dump(); }

std::vector<std::string> parse_strings(const std::string& cell) {
  return Json::parse(cell).get<std::vector<std::string>>();
}

std::string pairs_cell(const std::vector<std::pair<std::string, std::string>>& pairs) {
  // Headers are bytes of a stranger: what is not UTF-8 is replaced, not thrown at.
  return Json(pairs).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<std::pair<std::string, std::string>> parse_pairs(const std::string& cell) {
  return Json::parse(cell).get<std::vector<std::pair<std::string, std::string>>>();
}

std::string paragraphs_cell(const Article& article, const text::Offsets& offsets) {
  Json cell = Json::array();
  for (const Paragraph& paragraph : article.paragraphs) {
    const CharSpan span = offsets.to_chars(paragraph.span);
    cell.push_back({span.begin, span.end, spell(paragraph.kind)});
  }
  return cell.dump();
}

std::vector<Paragraph> parse_paragraphs(const std::string& cell, const text::Offsets& offsets) {
  std::vector<Paragraph> paragraphs;
  for (const Json& row : Json::parse(cell)) {
    paragraphs.push_back({offsets.to_bytes(CharSpan{row.at(0), row.at(1)}),
                          parse_or(row.at(2).get<std::string>(), ParagraphKind::body)});
  }
  return paragraphs;
}

std::string links_cell(const Article& article, const text::Offsets& offsets) {
  Json cell = Json::array();
  for (const Link& link : article.links) {
    const CharSpan span = offsets.to_chars(link.span);
    cell.push_back({span.begin, span.end, link.url});
  }
  return cell.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<Link> parse_links(const std::string& cell, const text::Offsets& offsets) {
  std::vector<Link> links;
  for (const Json& row : Json::parse(cell)) {
    links.push_back({offsets.to_bytes(CharSpan{row.at(0), row.at(1)}), row.at(2)});
  }
  return links;
}

std::string provenance_cell(const Provenance& provenance) {
  Json hops = Json::array(), differences = Json::array(), flags = Json::array();
  for (const Hop& hop : provenance.hops) {
    hops.push_back({{"from", hop.from},
                    {"to", hop.to},
                    {"to_name", hop.to_name},
                    {"relation", spell(hop.relation)},
                    {"evidence", hop.evidence},
                    {"score", hop.score}});
  }
  for (const Difference& difference : provenance.differences) {
    differences.push_back({{"kind", spell(difference.kind)},
                           {"left", difference.left},
                           {"right", difference.right},
                           {"left_words", difference.left_words},
                           {"right_words", difference.right_words},
                           {"detail", difference.detail}});
  }
  for (const auto& [key, set] : provenance.statement_flags) {
    flags.push_back({key, flags_cell(set)});
  }
  const Json cell = {{"claim", provenance.claim},
                     {"first_appearance", provenance.first_appearance},
                     {"hops", std::move(hops)},
                     {"origin_status", spell(provenance.origin_status)},
                     {"origin", provenance.origin},
                     {"origin_statement", provenance.origin_statement},
                     {"chain", provenance.chain},
                     {"circles", provenance.circles},
                     {"differences", std::move(differences)},
                     {"statement_flags", std::move(flags)}};
  return cell.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Provenance parse_provenance(const std::string& cell) {
  Provenance out;
  if (cell.empty()) return out;
  const Json json = Json::parse(cell);
  out.claim = json.at("claim");
  out.first_appearance = json.at("first_appearance");
  out.origin_status = parse_or(json.at("origin_status").get<std::string>(), OriginStatus::lost);
  out.origin = json.at("origin");
  out.origin_statement = json.at("origin_statement");
  out.chain = json.at("chain");
  out.circles = json.at("circles").get<std::vector<std::vector<std::string>>>();
  for (const Json& hop : json.at("hops")) {
    out.hops.push_back({hop.at("from"), hop.at("to"), hop.at("to_name"),
                        parse_or(hop.at("relation").get<std::string>(), Relation::was_quoted_from),
                        hop.at("evidence"), hop.at("score")});
  }
  for (const Json& row : json.at("differences")) {
    out.differences.push_back({parse_or(row.at("kind").get<std::string>(), DifferenceKind::number),
                               row.at("left"), row.at("right"), row.at("left_words"),
                               row.at("right_words"), row.at("detail")});
  }
  for (const Json& row : json.at("statement_flags")) {
    out.statement_flags.emplace_back(row.at(0), parse_flags(row.at(1).get<std::string>()));
  }
  return out;
}

}  // namespace sayso::db
