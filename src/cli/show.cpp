#include "cli/show.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <ostream>
#include <set>

#include "cli/departures.h"
#include "cli/filter.h"
#include "cli/hop_words.h"
#include "cli/library.h"
#include "core/names.h"
#include "export/way_json.h"
#include "text/utf8.h"

namespace sayso::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Shown {
  store::StoredStatement stored;
  store::Reading reading;
};

struct Everything {
  Claim claim;
  Provenance provenance;
  std::vector<Shown> members;
};

std::string time_words(UnixTime at) { return fmt::format("{:%FT%TZ}", fmt::gmtime(at)); }

Result<Everything> load(store::Store& store, const std::string& key) {
  Everything all;
  auto claim = store.claim(key);
  if (!claim) return claim.error();
  all.claim = std::move(*claim);
  auto provenance = store.provenance(key);
  if (!provenance) return provenance.error();
  all.provenance = std::move(*provenance);
  for (const Member& member : all.claim.members) {
    auto stored = store.statement(member.statement);
    if (!stored) return stored.error();
    auto reading = store.reading(stored->reading);
    if (!reading) return reading.error();
    all.members.push_back({std::move(*stored), std::move(*reading)});
  }
  return all;
}

/// The line that the content stands in, cut to some letters around it, the content in 【 】.
std::string in_context(const Shown& member) {
  constexpr int kAround = 60;  // code points on each side
  const Attribution& words = member.stored.statement.attribution;
  const bool headline = words.place == Place::headline;
  const std::string& text = headline ? member.reading.article.title : member.reading.article.text;
  if (words.content.empty()) return {};
  std::uint32_t begin = words.content.front().begin, end = words.content.back().end;
  for (int n = 0; n < kAround && begin > 0 && text[begin - 1] != '\n'; ++n) {
    begin -= text::decode_before(text, begin).length;
  }
  for (int n = 0; n < kAround && end < text.size() && text[end] != '\n'; ++n) {
    end += text::decode(text, end).length;
  }
  std::string out = begin > 0 && text[begin - 1] != '\n' ? "…" : "";
  std::uint32_t at = begin;
  for (const ByteSpan piece : words.content) {
    out.append(text, at, piece.begin - at).append("【").append(slice(text, piece)).append("】");
    at = piece.end;
  }
  out.append(text, at, end - at);
  if (end < text.size() && text[end] != '\n') out += "…";
  for (char& c : out) {
    if (c == '\n') c = ' ';
  }
  return out;
}

FlagSet flags_of(const Everything& all, const Statement& statement) {
  FlagSet flags = statement.flags;
  for (const auto& [key, added] : all.provenance.statement_flags) {
    if (key == statement.key) flags.add(added);
  }
  return flags;
}

std::string flag_words(FlagSet flags) {
  std::string out;
  for (const Flag flag : flags) out.append(out.empty() ? "" : " ").append(spell(flag));
  return out.empty() ? "none" : out;
}

std::string origin_words(const Provenance& provenance) {
  switch (provenance.origin_status) {
    case OriginStatus::reached:
      return provenance.origin + " (its own words are in the store)";
    case OriginStatus::named:
      return provenance.origin + " (named, its own words are not in the store)";
    case OriginStatus::lost:
      break;
  }
  return provenance.circles.empty() ? "lost: nobody is named as the first"
                                    : "none: the statements lead in a circle";
}

const Shown* find(const Everything& all, const std::string& key) {
  for (const Shown& member : all.members) {
    if (member.stored.statement.key == key) return &member;
  }
  return nullptr;
}

std::string party(const Everything& all, const std::string& key) {
  const Shown* member = find(all, key);
  if (member == nullptr) return key;
  const Article& article = member->reading.article;
  return fmt::format("{} ({})", article.outlet.empty() ? article.url : article.outlet,
                     article.published.day.empty() ? "no date" : article.published.day);
}

void print_member(const Everything& all, const Shown& member, std::ostream& out) {
  const Statement& statement = member.stored.statement;
  const Article& article = member.reading.article;
  out << fmt::format("\n{} · {} · {}{}\n", article.outlet.empty() ? "?" : article.outlet,
                     article.published.iso.empty() ? "no date" : article.published.iso,
                     article.title,
                     statement.attribution.place == Place::headline ? "  [in the headline]" : "");
  out << "  words       " << in_context(member) << '\n';
  std::string who = statement.canonical.empty() ? "nobody named" : statement.canonical;
  if (!member.stored.source.empty() && member.stored.source != statement.canonical) {
    who += " (“" + member.stored.source + "”)";
  }
  if (!statement.via.empty()) who += ", via " + statement.via;
  out << fmt::format("  source      {} · {} · {}\n", who, spell(statement.source_type),
                     spell(statement.attribution.kind));
  out << "  flags       " << flag_words(flags_of(all, statement)) << '\n';
  out << "  confidence  " << spell(statement.confidence);
  for (std::size_t at = 0; at < statement.reasons.size(); ++at) {
    out << (at == 0 ? ": " : "; ") << statement.reasons[at];
  }
  out << '\n';
  out << fmt::format("  evidence    {}\n              fetched {} · sha256 {} · characters {}–{}\n",
                     article.url, time_words(member.reading.fetched_at),
                     member.reading.snapshot_digest, member.stored.span.begin,
                     member.stored.span.end);
}

void print_text(const Everything& all, std::ostream& out) {
  out << all.claim.text << "\n"
      << all.claim.key << " · " << all.members.size()
      << (all.members.size() == 1 ? " statement\n" : " statements\n");
  const Provenance& provenance = all.provenance;
  out << "origin: " << origin_words(provenance) << '\n';
  if (!provenance.chain.empty()) out << "chain:  " << provenance.chain << '\n';
  for (const Shown& member : all.members) print_member(all, member, out);
  if (!provenance.hops.empty()) out << "\nWho took it from whom\n";
  std::set<std::string> printed;  // an outlet has several statements, and one way of them
  for (const Hop& hop : provenance.hops) {
    std::string line =
        fmt::format("  {} ← {}  [{}]\n", party(all, hop.from),
                    hop.to.empty() ? hop.to_name : party(all, hop.to), hop_words(hop));
    if (printed.insert(line).second) out << line;
  }
  print_departures(
      provenance, [&](const std::string& key) { return party(all, key); }, out);
}

Json to_json(const Everything& all) {
  Json out;
  out["claim"] = all.claim.key;
  out["text"] = all.claim.text;
  out["origin"] = {{"status", spell(all.provenance.origin_status)},
                   {"name", all.provenance.origin},
                   {"statement", all.provenance.origin_statement}};
  out["chain"] = all.provenance.chain;
  out["first_appearance"] = all.provenance.first_appearance;
  for (std::size_t at = 0; at < all.members.size(); ++at) {
    const Shown& member = all.members[at];
    const Statement& statement = member.stored.statement;
    const Article& article = member.reading.article;
    out["statements"].push_back({{"key", statement.key},
                                 {"content", member.stored.pieces},
                                 {"cue", member.stored.cue},
                                 {"source", statement.canonical},
                                 {"source_words", member.stored.source},
                                 {"source_type", spell(statement.source_type)},
                                 {"via", statement.via},
                                 {"kind", spell(statement.attribution.kind)},
                                 {"place", spell(statement.attribution.place)},
                                 {"flags", exporting::flags_json(flags_of(all, statement))},
                                 {"confidence", spell(statement.confidence)},
                                 {"reasons", statement.reasons},
                                 {"match_reasons", all.claim.members[at].reasons},
                                 {"outlet", article.outlet},
                                 {"title", article.title},
                                 {"published", article.published.iso},
                                 {"url", article.url},
                                 {"fetched_at", time_words(member.reading.fetched_at)},
                                 {"sha256", member.reading.snapshot_digest},
                                 {"span", {member.stored.span.begin, member.stored.span.end}}});
  }
  out["hops"] = exporting::hops_json(all.provenance.hops);
  out["differences"] = exporting::differences_json(all.provenance.differences);
  return out;
}

}  // namespace

int run_show(const ShowOptions& options, std::ostream& out, std::ostream& err) {
  const auto fail = [&](const Error& error, int code) {
    err << "sayso: " << error.message << '\n';
    return code;
  };
  auto store = open_for_reading(database_path(options.database));
  if (!store) return fail(store.error(), 1);
  const auto key = one_claim(options.claim, **store);
  if (!key) return fail(key.error(), key.error().kind == ErrorKind::io ? 1 : 2);
  const auto all = load(**store, *key);
  if (!all) return fail(all.error(), 1);
  if (options.json) {
    out << to_json(*all).dump(2) << '\n';
  } else {
    print_text(*all, out);
  }
  return 0;
}

}  // namespace sayso::cli
