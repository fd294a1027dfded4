#include "bench/stories.h"

#include <algorithm>
#include <cmath>

#include "registry.h"
#include "text/calendar.h"
#include "text/tsv.h"

namespace sayso::bench {

/// Random numbers of one thing, named by up to three numbers (SplitMix64).
class Stories::Draw {
 public:
  Draw(std::uint64_t kind, std::uint64_t one, std::uint64_t other = 0)
      : state_(kind * 0x9E3779B97F4A7C15ULL + one * 0xD1B54A32D192ED03ULL +
               other * 0x8CB92BA72F3D8DD7ULL) {}
  std::uint64_t next() {
    std::uint64_t x = (state_ += 0x9E3779B97F4A7C15ULL);
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
  }
  std::size_t below(std::size_t size) { return static_cast<std::size_t>(next() % size); }
  double share() { return static_cast<double>(next() >> 11) * 0x1p-53; }
  bool chance(double of) { return share() < of; }
  template <typename T>
  const T& from(const std::vector<T>& all) {
    return all[below(all.size())];
  }

 private:
  std::uint64_t state_;
};

/// What a statement of a story says, in no language yet.
struct Stories::Fact {
  std::vector<Word> words;
  std::vector<Name> names;
  std::string number_en, number_ko;  ///< empty where it gives none
  Name source;
  bool quoted = false;
};

namespace {

constexpr std::size_t kArticlesOfStory = 8;
constexpr std::size_t kStoriesAtOnce = 8;
constexpr std::size_t kFacts = 24;  // that a story has; an article tells kStatements of them
constexpr std::size_t kArticlesADay = 40;
constexpr double kFlat = 8;  // ranks by which Zipf's law is flattened: the most common are none

enum Kind : std::uint64_t { of_words = 1, of_names, of_story, of_fact, of_article, of_telling };

std::string coined(std::uint64_t number, bool hangul) {
  static const std::vector<std::pair<std::string, std::string>> kSyllables = {
      {"bar", "바"}, {"dol", "돌"}, {"ken", "켄"}, {"lis", "리스"}, {"mor", "모"}, {"nak", "낙"},
      {"pel", "펠"}, {"ris", "리"}, {"san", "산"}, {"tor", "토"},   {"vin", "빈"}, {"wes", "웨스"},
      {"gar", "가"}, {"hol", "홀"}, {"jun", "준"}, {"kam", "캄"}};
  std::string out;
  for (int i = 0; i < 3; ++i, number /= kSyllables.size()) {
    const auto& [latin, syllable] = kSyllables[number % kSyllables.size()];
    out += hangul ? syllable : latin;
  }
  if (!hangul) out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

std::vector<std::string> cues(std::string_view table, std::string_view wanted, std::size_t column) {
  std::vector<std::string> out;
  const auto rows = text::read_tsv(table, extractors::embedded(table), 3);
  for (const auto& row : *rows) {
    if (row[1] == wanted) out.emplace_back(row[column]);
  }
  return out;
}

}  // namespace

Stories::Stories(const Knowledge& knowledge) {
  constexpr std::string_view kGlossary = "names/glossary.tsv";
  const auto rows = text::read_tsv(kGlossary, extractors::embedded(kGlossary), 2);
  for (const auto& row : *rows) {
    words_.push_back({std::string(text::split(row[1], ',').front()), std::string(row[0])});
  }
  for (const Entity& entity : knowledge.names.entities()) {
    if (entity.en.empty() || entity.ko.empty()) continue;
    names_.push_back({entity.en.front(), entity.ko.front(), entity.id});
  }
  for (const Outlet& outlet : knowledge.names.outlets()) {
    if (outlet.kind == "outlet") outlets_.push_back(&outlet);
  }
  english_cues_ = cues("languages/en/cues.tsv", "verb", 0);
  korean_cues_ = cues("languages/ko/cues.tsv", "say", 0);
  // The tables are sorted by spelling; how common a word is must not follow from its letters.
  const auto shuffle = [](auto& all, Kind kind) {
    Draw draw(kind, 0);
    for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[draw.below(i)]);
  };
  shuffle(words_, of_words);
  shuffle(names_, of_names);
  double sum = 0;
  for (std::size_t i = 0; i < std::max(words_.size(), names_.size()); ++i) {
    mass_.push_back(sum += 1 / (static_cast<double>(i) + kFlat));
  }
}

std::size_t Stories::rank(Draw& draw, std::size_t size) const {
  const double at = draw.share() * mass_[size - 1];
  const auto end = mass_.begin() + static_cast<std::ptrdiff_t>(size);
  return static_cast<std::size_t>(std::lower_bound(mass_.begin(), end, at) - mass_.begin());
}

Stories::Name Stories::name(Draw& draw) const {
  if (draw.chance(0.7)) return names_[rank(draw, names_.size())];
  const std::uint64_t first = draw.next() >> 32, last = draw.next() >> 32;
  return {coined(first, false) + " " + coined(last, false),
          coined(first, true) + " " + coined(last, true), ""};
}

Stories::Fact Stories::fact(std::size_t story, std::size_t number) const {
  constexpr std::size_t kTopic = 30, kCast = 6;
  Draw topic(of_story, story);
  std::vector<Word> about;
  for (std::size_t i = 0; i < kTopic; ++i) about.push_back(words_[rank(topic, words_.size())]);
  std::vector<Name> cast;
  for (std::size_t i = 0; i < kCast; ++i) cast.push_back(name(topic));

  Draw draw(of_fact, story, number);
  Fact fact;
  const std::size_t length = 6 + draw.below(8);
  for (std::size_t i = 0; i < length; ++i) {
    fact.words.push_back(draw.chance(0.4) ? draw.from(about) : words_[rank(draw, words_.size())]);
  }
  for (std::size_t i = draw.below(3); i > 0; --i) fact.names.push_back(draw.from(cast));
  if (draw.chance(0.5)) {
    const std::string amount = std::to_string(1 + draw.below(draw.chance(0.5) ? 30 : 9000));
    const std::size_t kind = draw.below(4);
    static const std::vector<std::pair<std::string, std::string>> kUnits = {
        {" percent", "%"}, {" million dollars", "00만 달러"}, {" people", "명"}, {" days", "일"}};
    fact.number_en = amount + kUnits[kind].first;
    fact.number_ko = amount + kUnits[kind].second;
  }
  fact.source = draw.chance(0.8) ? draw.from(cast) : name(draw);
  fact.quoted = draw.chance(0.4);
  return fact;
}

std::string Stories::english(const Fact& fact, Draw& varied) const {
  static const std::vector<std::string> kBetween = {"the ", "a ", "of the ", "in ", "to ", "", ""};
  std::string out;
  for (const Name& one : fact.names) out += one.en + (out.empty() ? " will " : " and ");
  for (const Word& word : fact.words) {
    if (varied.chance(0.15)) continue;
    const Word& said = varied.chance(0.1) ? words_[rank(varied, words_.size())] : word;
    out += varied.from(kBetween) + said.en + " ";
  }
  return out + (fact.number_en.empty() ? "this year" : "by " + fact.number_en);
}

std::string Stories::korean(const Fact& fact, Draw& varied) const {
  static const std::vector<std::string> kParticles = {"을 ", "를 ", "의 ", "에 ",
                                                      "이 ", " ",   "는 "};
  std::string out;
  for (const Name& one : fact.names) out += one.ko + (out.empty() ? "는 " : "와 ");
  for (const Word& word : fact.words) {
    if (varied.chance(0.15)) continue;
    const Word& said = varied.chance(0.1) ? words_[rank(varied, words_.size())] : word;
    out += said.ko + varied.from(kParticles);
  }
  return out + (fact.number_ko.empty() ? "올해 늘었다" : fact.number_ko + " 늘었다");
}

Told Stories::article(std::size_t number) const {
  Draw draw(of_article, number);
  const bool english_one = draw.chance(0.5);
  const std::size_t block = number / (kArticlesOfStory * kStoriesAtOnce);
  const std::size_t story = block * kStoriesAtOnce + draw.below(kStoriesAtOnce);
  Told told;
  Article& article = told.analysis.article;
  article.url = "https://" + draw.from(outlets_)->host + "/" + std::to_string(number);
  article.outlet = draw.from(outlets_)->name;
  article.language = english_one ? "en" : "ko";
  const text::Day first = *text::parse_day("2020-01-01");
  article.published.day = text::spell(
      text::day_of(text::number_of(first) + static_cast<std::int64_t>(number / kArticlesADay)));
  article.title = english_one ? words_[rank(draw, words_.size())].en + " " +
                                    words_[rank(draw, words_.size())].en
                              : words_[rank(draw, words_.size())].ko;
  std::vector<std::size_t> facts(kFacts);
  for (std::size_t i = 0; i < kFacts; ++i) facts[i] = i;
  for (std::size_t i = kFacts; i > 1; --i) std::swap(facts[i - 1], facts[draw.below(i)]);
  facts.resize(kStatements);

  const auto put = [&](std::string_view words) {
    const auto begin = static_cast<std::uint32_t>(article.text.size());
    article.text += words;
    return ByteSpan{begin, static_cast<std::uint32_t>(article.text.size())};
  };
  for (const std::size_t one : facts) {
    const Fact said = fact(story, one);
    Draw telling(of_telling, number, one);
    Statement statement;
    Attribution& words = statement.attribution;
    words.kind = said.quoted ? StatementKind::direct : StatementKind::indirect;
    const std::uint32_t begin = static_cast<std::uint32_t>(article.text.size());
    if (english_one) {
      words.source = put(said.source.en);
      put(" ");
      words.cue = put(draw.from(english_cues_));
      put(said.quoted ? " \"" : " that ");
      words.content = {put(english(said, telling))};
      put(said.quoted ? "\"." : ".");
    } else {
      words.source = put(said.source.ko);
      put(said.quoted ? "는 \"" : "는 ");
      words.content = {put(korean(said, telling))};
      put(said.quoted ? "\"고 " : "고 ");
      words.cue = put(draw.from(korean_cues_));
      put("다.");
    }
    article.paragraphs.push_back(
        {{begin, static_cast<std::uint32_t>(article.text.size())}, ParagraphKind::body});
    put("\n");
    statement.canonical = english_one ? said.source.en : said.source.ko;
    statement.entity = said.source.id;
    statement.source_type = SourceType::organization;
    statement.confidence = Confidence::high;
    statement.key = "s" + std::to_string(number) + "-" + std::to_string(one);
    told.claims.push_back("c" + std::to_string(story) + "-" + std::to_string(one));
    told.analysis.statements.push_back(std::move(statement));
  }
  told.page.url = told.page.final_url = article.url;
  told.page.status = 200;
  told.page.body = article.text;
  return told;
}

}  // namespace sayso::bench
