#pragma once
// A language-neutral sketch of what a statement says: names, quantities, words of the common
// vocabulary and the sound of names that no table knows, each as a typed feature. It judges
// nothing.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/language.h"
#include "core/quantity.h"
#include "core/types.h"

namespace sayso::match {

/// What matching knows of one statement: its words and the circumstances that comparing needs.
struct Entry {
  std::string key;      ///< Statement::key
  std::string claim;    ///< Claim::key; empty before it is placed
  std::string article;  ///< Article::key
  std::string outlet;
  std::string language;
  std::string day;      ///< of publication, YYYY-MM-DD; empty where unknown
  UnixTime moment = 0;  ///< of publication; 0 where unknown
  std::string content;  ///< the pieces of the content, joined by a blank
  std::string about;    ///< words before the content that its pronouns may mean: the source's name
  StatementKind kind = StatementKind::indirect;
  std::string source;  ///< canonical name; empty where unattributed
  std::string entity;  ///< id in the names table; empty where it is not there
  SourceType source_type = SourceType::unattributed;
  std::string via;
  FlagSet flags;
  bool headline = false;  ///< it stands in the title: a few words of what the body says
};

/// When it was published: the start of its day where no time is known, 0 where no day is.
[[nodiscard]] UnixTime moment_of(const Moment& published);

/// The entry of a statement of that article.
[[nodiscard]] Entry entry_of(const Article& article, const Statement& statement);

enum class FeatureKind : std::uint8_t { name, quantity, word, sound, rest };

/// One way to read one piece of the content. Features of one `group` are readings of the same words
/// (several translations, a name and its sound) and count once together.
struct Feature {
  std::uint64_t id = 0;
  FeatureKind kind = FeatureKind::rest;
  std::uint32_t group = 0;
  float weight = 1;   ///< 0..1: how much this reading is worth
  std::string value;  ///< the common form: "td-cowen", "USD 500", "lease"
  ByteSpan span;      ///< of the words, in the content
};

struct Signature {
  std::vector<Feature> features;  ///< ascending by group, then id; no id twice in a group
  std::vector<Quantity> quantities;
  std::vector<std::uint64_t> about;  ///< ids of the features of Entry::about, ascending
  std::uint32_t groups = 0;
};

/// A statement with its signature.
struct Side {
  Entry entry;
  Signature signature;
};

/// Total and deterministic. `day` anchors relative dates.
[[nodiscard]] Signature signature_of(std::string_view content, const Language& language,
                                     const Names& names, std::string_view day);

/// Signature of an entry, in its own language, with what its pronouns may mean.
[[nodiscard]] Signature signature_of(const Entry& entry, const Knowledge& knowledge);

/// Bits of a feature's hash: of a million features one in a million has another's.
inline constexpr int kFeatureBits = 40;

/// Hash under which a feature is stored; the same on every machine.
[[nodiscard]] std::uint64_t feature_id(FeatureKind kind, std::string_view value);

}  // namespace sayso::match
