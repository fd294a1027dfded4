#pragma once
// The words that all rooms share: one type for each joint of the pipeline.
//
//   fetch -Page-> decode -Markup-> extract -Article-> segment -Segments-> attribute -Attribution->
//   resolve -Statement-> | store | -> match -Claim-> trace -Provenance-> | store | -> export
//
// All are values without pointers into each other. Spans are bytes of `Article::text`; times are
// seconds since 1970 in UTC.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/flags.h"
#include "core/span.h"

namespace sayso {

using UnixTime = std::int64_t;  ///< seconds since 1970-01-01T00:00:00Z

/// One answer of the network or one saved file: nothing interpreted yet.
struct Page {
  std::string url;           ///< the address that was asked for
  std::string final_url;     ///< the address that answered, after redirects
  int status = 0;            ///< HTTP status; 200 for a saved file
  std::string content_type;  ///< the header as sent; empty where there was none
  std::vector<std::pair<std::string, std::string>> headers;  ///< as sent, in order
  std::string body;                                          ///< bytes as sent, content-decoded
  UnixTime fetched_at = 0;
  FlagSet flags;  ///< address_guessed, robots_ignored
};

/// Where the choice of a character set came from.
enum class CharsetEvidence { bom, utf8, header, meta, guess };

/// A page as text. `html` is valid UTF-8 without NUL.
struct Markup {
  std::string url;  ///< address that links are relative to
  std::string html;
  std::string charset;  ///< the converter's name, "UTF-8", "windows-949-2000"
  CharsetEvidence charset_from = CharsetEvidence::utf8;
  FlagSet flags;  ///< charset_guessed, bytes_repaired
};

/// A moment as a page states it. Empty `day` means that the page states none.
struct Moment {
  std::string day;              ///< local day, YYYY-MM-DD
  std::string iso;              ///< as precise as known: 2025-02-24T09:30:00+09:00, or the day
  std::optional<UnixTime> utc;  ///< where a time of day and a zone are known
  std::string from;             ///< where it was read: "json-ld", "meta:article:published_time"
  friend bool operator==(const Moment&, const Moment&) = default;
};

enum class ParagraphKind { body, heading, quote, list_item, table_row };

struct Paragraph {
  ByteSpan span;  ///< without the newline
  ParagraphKind kind = ParagraphKind::body;
};

/// A link inside the body, with its place.
struct Link {
  ByteSpan span;    ///< the linked words
  std::string url;  ///< absolute
};

/// A field's value and where on the page it was read.
struct Sourced {
  std::string value;
  std::string from;
};

/// The article cut out of a page. `text` is NFC, the body alone, a paragraph a line; the title
/// stands apart. It never changes again: every span below points into it.
struct Article {
  std::string key;  ///< set by the store: names one snapshot's extraction; else the file name
  std::string url;  ///< address reached
  std::string canonical_url;  ///< as the page states it; empty where it does not
  std::string outlet;         ///< the newspaper's name (on a portal the newspaper, not the portal)
  std::string portal;         ///< the portal's name where there is one
  std::string title;
  std::string subtitle;
  std::vector<std::string> authors;  ///< persons, without titles
  std::string dateline;              ///< "[서울=뉴시스]", "WASHINGTON (AP)"; empty where none
  Moment published;
  Moment modified;
  std::string language;  ///< "ko", "en", ... ; "und" where unknown
  std::string text;
  std::vector<Paragraph> paragraphs;
  std::vector<Link> links;
  std::vector<std::pair<std::string, std::string>> field_sources;  ///< field -> where it was read
  FlagSet flags;
};

struct Sentence {
  ByteSpan span;
  std::uint32_t paragraph = 0;  ///< index into Article::paragraphs
};

/// A stretch in quotation marks. Where the mark never closes, `outer` and `inner` end with the
/// paragraph and `closed` is false.
struct Quotation {
  ByteSpan outer;          ///< with marks
  ByteSpan inner;          ///< without
  char32_t mark = 0;       ///< the opening mark
  std::uint8_t depth = 0;  ///< 0 outermost
  bool closed = true;
  bool continues = false;  ///< the next paragraph opens with the same quotation (never closed here)
};

/// Sentences and quotations of one article, both ascending, each inside one paragraph.
struct Segments {
  std::vector<Sentence> sentences;
  std::vector<Quotation> quotations;
};

enum class StatementKind : std::uint8_t { direct, mixed, indirect };

enum class Place : std::uint8_t { body, headline };

/// How a statement shows itself; the language's cue table says which class a cue has.
enum class CueClass : std::uint8_t { verb, noun, according, colon, passive, none };

/// What the *words* show: who says what by which cue, as spans. Nothing is judged yet.
/// With place headline the spans point into Article::title.
struct Attribution {
  StatementKind kind = StatementKind::indirect;
  Place place = Place::body;
  std::vector<ByteSpan> content;   ///< pieces, ascending; never empty
  std::optional<ByteSpan> cue;     ///< empty where a quotation stands without one
  std::optional<ByteSpan> source;  ///< empty where the text names none
  std::optional<ByteSpan> via;     ///< who relays it, where the text says so
  bool source_elided = false;      ///< the source stands in another sentence (dropped subject)
  CueClass cue_class = CueClass::verb;
  std::string cue_lemma;  ///< dictionary form: "say", "밝히다"; empty where unknown
  std::string rule;       ///< name of the rule that found it
  float margin = 0;       ///< how sure the finder is; 0 undecided, 1 sure
  FlagSet flags;          ///< denial, hedged, quote_unclosed, cue_weak, source_guessed
};

enum class SourceType : std::uint8_t {
  person,
  organization,
  document,
  outlet,
  anonymous,
  collective,
  unattributed
};

enum class Confidence : std::uint8_t { high, medium, low };

/// Whom the words *mean*.
struct Statement {
  std::string key;      ///< stable: see core/key.h
  std::string article;  ///< Article::key
  Attribution attribution;
  std::string canonical;  ///< the source's full name; empty where unattributed
  std::string entity;     ///< id in the names table; empty where it is not there
  SourceType source_type = SourceType::unattributed;
  std::string via;  ///< canonical name of the relay; empty where none
  FlagSet flags;
  Confidence confidence = Confidence::low;
  std::vector<std::string> reasons;  ///< why this confidence, in words a person can read
};

/// A statement's membership in a claim.
struct Member {
  std::string statement;  ///< Statement::key
  double score = 1;       ///< 0..1, against the claim's other members
  std::vector<std::string> reasons;
};

/// What several statements say alike. Each statement is in exactly one claim.
struct Claim {
  std::string key;
  std::string text;  ///< the wording shown: that of its first appearance
  std::vector<Member> members;
};

/// What differs between two statements of one claim.
enum class DifferenceKind : std::uint8_t {
  number,
  date,
  unit,
  bound,
  negation,
  hedge_lost,
  hedge_gained,
  attribution_lost,
  attribution_changed,
  attribution_upgraded,
  quote_altered,
  translated,
  updated  ///< another number of the same source, later: no contradiction
};

struct Difference {
  DifferenceKind kind = DifferenceKind::number;
  std::string left, right;              ///< Statement keys
  std::string left_words, right_words;  ///< the piece at fault on either side
  std::string detail;                   ///< one sentence for a person
};

/// Relations of a hop, in the words of W3C PROV.
enum class Relation : std::uint8_t { was_quoted_from, was_attributed_to, had_primary_source };

/// One step of a claim's way. An end is a statement key, or a name where it is not in the store.
struct Hop {
  std::string from;     ///< the statement that took it
  std::string to;       ///< where it took it from: a statement key, or empty
  std::string to_name;  ///< canonical name of that party, always set
  Relation relation = Relation::was_quoted_from;
  std::string evidence;  ///< "via", "named source", "link", "identical text", "shared mistake"
  double score = 1;
};

enum class OriginStatus : std::uint8_t { reached, named, lost };

/// The way of a claim back to where it came from.
struct Provenance {
  std::string claim;
  std::string first_appearance;  ///< Statement key of the earliest; empty where dates are missing
  std::vector<Hop> hops;
  OriginStatus origin_status = OriginStatus::lost;
  std::string origin;            ///< canonical name; empty where lost
  std::string origin_statement;  ///< its key where reached
  std::string chain;             ///< for print: "블룸버그 ← TD카우언 보고서"
  std::vector<std::vector<std::string>> circles;  ///< names; where there is one, no origin is named
  std::vector<Difference> differences;
  std::vector<std::pair<std::string, FlagSet>> statement_flags;  ///< what comparing adds to members
};

enum class Verdict : std::uint8_t { open, right, wrong_attribution, not_a_statement, needs_work };

/// A person's ruling. No recomputation touches it. It holds for the reading it was made on.
struct Review {
  std::string subject;  ///< Statement key
  Verdict verdict = Verdict::open;
  std::string corrected_source;  ///< empty: no correction
  std::string corrected_via;
  std::string note;
  std::string reviewer;
  std::string read_source, read_via, read_cue;  ///< the reading that was ruled on
  UnixTime at = 0;
};

/// Enough to print one citation with no further look-up. Missing values are empty.
struct Citation {
  std::string claim_key, claim_text;
  std::string statement_key;
  std::string quote;    ///< the content's words
  bool quoted = false;  ///< the words stood in quotation marks
  std::string source, via, origin;
  Confidence confidence = Confidence::low;
  FlagSet flags;
  std::string title, outlet, url, language;
  std::vector<std::string> authors;
  Moment published, modified;
  UnixTime accessed_at = 0;
  std::string digest;  ///< SHA-256 of the snapshot
  CharSpan span;       ///< of the content in the extracted text (place headline: in the title)

  StatementKind kind = StatementKind::indirect;
  Place place = Place::body;
  SourceType source_type = SourceType::unattributed;
  std::string cue;             ///< the words that make it a report
  std::string exact;           ///< the text under `span`
  std::string prefix, suffix;  ///< up to 32 characters of the text on either side of `span`
  std::string chain;           ///< the claim's way, for print
  OriginStatus origin_status = OriginStatus::lost;
  std::string first_appearance;     ///< Statement key of the claim's earliest; empty where unknown
  std::string origin_statement;     ///< key of the claim's origin where it is stored
  std::vector<Hop> hops;            ///< those that begin at this statement
  Verdict verdict = Verdict::open;  ///< the ruling that holds; what follows is the ruling's
  std::string note, reviewer;
  UnixTime reviewed_at = 0;
};

}  // namespace sayso
