#include "match/signature.h"

#include <algorithm>

#include "match/spot_names.h"
#include "text/calendar.h"
#include "text/sound.h"

namespace sayso::match {
namespace {

// What one reading is worth beside a name or a word of the common vocabulary.
constexpr float kBareNumber = 0.7F;
constexpr float kMonthOfDay = 0.5F;
constexpr float kYearOfDay = 0.4F;
constexpr float kSameSound = 0.8F;
constexpr float kNearSound = 0.5F;
constexpr float kNameInWords = 0.8F;
constexpr float kFaintSound = 0.25F;  // of one or two consonants: proves no one's identity

class Builder {
 public:
  void begin_group() { ++signature_.groups; }
  void add(FeatureKind kind, std::string value, ByteSpan span, float weight) {
    Feature feature;
    feature.id = feature_id(kind, value);
    feature.kind = kind;
    feature.group = signature_.groups - 1;
    feature.weight = weight;
    feature.value = std::move(value);
    feature.span = span;
    signature_.features.push_back(std::move(feature));
  }
  /// Readings by sound: whole, and with one consonant left out.
  void add_sound(std::string_view word, ByteSpan span, float weight) {
    const std::string sound = text::skeleton(word);
    if (sound.size() < 2) return;
    const float size = std::min(1.0F, 0.25F * static_cast<float>(sound.size()));
    add(FeatureKind::sound, sound, span, weight * size * kSameSound);
    for (auto& near : text::near_skeletons(sound)) {
      add(FeatureKind::sound, std::move(near), span, weight * size * kNearSound);
    }
  }
  /// The words of a name that is made of common ones alone, as other readings of it: the other
  /// language may say it in words, 수도권 and "the capital area".
  void add_words(const std::vector<Stem>& stems, ByteSpan span) {
    const bool common =
        std::all_of(stems.begin(), stems.end(), [](const Stem& one) { return one.common; });
    if (!common) return;
    for (const Stem& one : stems) {
      add(FeatureKind::word, one.word, span, kNameInWords * one.weight);
    }
  }
  Signature take() {
    auto& all = signature_.features;
    std::stable_sort(all.begin(), all.end(), [](const Feature& a, const Feature& b) {
      if (a.group != b.group) return a.group < b.group;
      if (a.id != b.id) return a.id < b.id;
      return a.weight > b.weight;
    });
    const auto same = [](const Feature& a, const Feature& b) {
      return a.group == b.group && a.id == b.id;
    };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());
    return std::move(signature_);
  }
  void keep(std::vector<Quantity> quantities) { signature_.quantities = std::move(quantities); }

 private:
  Signature signature_;
};

bool covered(const std::vector<ByteSpan>& taken, ByteSpan span) {
  return std::any_of(taken.begin(), taken.end(), [&](ByteSpan t) { return t.overlaps(span); });
}

/// The text with blanks, byte for byte, where names and quantities stood.
std::string without(std::string_view text, const std::vector<ByteSpan>& taken) {
  std::string rest(text);
  for (const ByteSpan span : taken) {
    for (std::uint32_t at = span.begin; at < span.end; ++at) rest[at] = ' ';
  }
  return rest;
}

/// The amount without its unit and bound.
std::string bare(const Quantity& quantity) {
  const bool calendar = quantity.kind == QuantityKind::date ||
                        quantity.kind == QuantityKind::time ||
                        quantity.kind == QuantityKind::duration;
  if (calendar) return quantity.normal;
  const auto digit = quantity.normal.find_first_of("0123456789");
  if (digit == std::string::npos) return quantity.normal;
  const auto end = quantity.normal.find_first_not_of("0123456789.", digit);
  return quantity.normal.substr(digit, end == std::string::npos ? end : end - digit);
}

std::string without_bound(std::string_view normal) {
  normal.remove_prefix(std::min(normal.find_first_not_of("~<>="), normal.size()));
  return std::string(normal);
}

/// A day lies in its month and its year, a month in its year: "on 24 May 2019", "in May 2019".
void add_wider_dates(const Quantity& quantity, Builder& builder) {
  constexpr std::size_t kYear = 4, kMonth = 7, kDay = 10;  // of YYYY-MM-DD
  const std::string& normal = quantity.normal;
  const bool day = normal.size() == kDay, month = normal.size() == kMonth;
  if (quantity.kind != QuantityKind::date || normal[0] == 'X' || !(day || month)) return;
  if (day) {
    builder.add(FeatureKind::quantity, normal.substr(0, kMonth), quantity.span, kMonthOfDay);
  }
  builder.add(FeatureKind::quantity, normal.substr(0, kYear), quantity.span, kYearOfDay);
}

}  // namespace

std::uint64_t feature_id(FeatureKind kind, std::string_view value) {
  std::uint64_t hash = 14695981039346656037ULL;  // FNV-1a
  const auto mix = [&](unsigned char byte) { hash = (hash ^ byte) * 1099511628211ULL; };
  mix(static_cast<unsigned char>(kind));
  for (const char c : value) mix(static_cast<unsigned char>(c));
  return (hash ^ (hash >> 29)) & ((1ULL << kFeatureBits) - 1);
}

UnixTime moment_of(const Moment& published) {
  if (published.utc) return *published.utc;
  const auto day = text::parse_day(published.day);
  return day ? text::number_of(*day) * 86400 : 0;
}

Entry entry_of(const Article& article, const Statement& statement) {
  const Attribution& words = statement.attribution;
  const std::string& text = words.place == Place::headline ? article.title : article.text;
  Entry entry;
  for (const ByteSpan piece : words.content) {
    if (!entry.content.empty()) entry.content += ' ';
    entry.content += slice(text, piece);
  }
  entry.key = statement.key;
  entry.article = statement.article;
  entry.outlet = article.outlet;
  entry.language = article.language;
  entry.day = article.published.day;
  entry.moment = moment_of(article.published);
  entry.about = statement.canonical;
  entry.kind = words.kind;
  entry.source = statement.canonical;
  entry.entity = statement.entity;
  entry.source_type = statement.source_type;
  entry.via = statement.via;
  entry.flags = statement.flags;
  entry.headline = words.place == Place::headline;
  return entry;
}

Signature signature_of(std::string_view content, const Language& language, const Names& names,
                       std::string_view day) {
  Builder builder;
  std::vector<ByteSpan> taken;
  auto quantities = language.quantities(content, day);
  for (const Quantity& quantity : quantities) {
    builder.begin_group();
    builder.add(FeatureKind::quantity, without_bound(quantity.normal), quantity.span, 1);
    builder.add(FeatureKind::quantity, bare(quantity), quantity.span, kBareNumber);
    add_wider_dates(quantity, builder);
    taken.push_back(quantity.span);
  }
  builder.keep(std::move(quantities));
  for (const NameSpan& name : spot_names(content, names)) {
    if (covered(taken, name.span)) continue;
    builder.begin_group();
    builder.add(FeatureKind::name, name.entity->id, name.span, 1);
    taken.push_back(name.span);
    builder.add_words(language.stems(slice(content, name.span)), name.span);
  }
  std::uint32_t group = ~0U;
  for (const Stem& stem : language.stems(without(content, taken))) {
    if (stem.group != group) builder.begin_group();
    group = stem.group;
    builder.add(stem.common ? FeatureKind::word : FeatureKind::rest, stem.word, stem.span,
                stem.weight);
    if (!stem.common) builder.add_sound(stem.word, stem.span, stem.weight);
  }
  return builder.take();
}

Signature signature_of(const Entry& entry, const Knowledge& knowledge) {
  const Language& language = knowledge.pick(entry.language, entry.content);
  Signature signature = signature_of(entry.content, language, knowledge.names, entry.day);
  if (entry.about.empty()) return signature;
  const Language& other = knowledge.pick("", entry.about);
  // Of who has no name the names alone tell: "an executive" may be anybody, "a Samplebury Bank
  // executive" speaks for the bank.
  const bool described =
      entry.source_type == SourceType::anonymous || entry.source_type == SourceType::collective;
  for (const Feature& one : signature_of(entry.about, other, knowledge.names, "").features) {
    const bool common = one.kind == FeatureKind::word || one.kind == FeatureKind::quantity;
    if (one.weight > kFaintSound && !(described && common)) signature.about.push_back(one.id);
  }
  std::sort(signature.about.begin(), signature.about.end());
  return signature;
}

}  // namespace sayso::match
