#include "languages/ko/inflection.h"

#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

constexpr char32_t kBase = 0xAC00;
enum Vowel {
  kA = 0,
  kAe = 1,
  kEo = 4,
  kE = 5,
  kYeo = 6,
  kO = 8,
  kWa = 9,
  kWae = 10,
  kOe = 11,
  kU = 13,
  kWo = 14,
  kEu = 18,
  kI = 20
};
enum Final {
  kNone = 0,
  kNieun = 4,
  kDigeut = 7,
  kRieul = 8,
  kMieum = 16,
  kBieup = 17,
  kSiot = 19,
  kSsangSiot = 20
};
constexpr int kIeung = 11, kRieulFirst = 5;

struct Syllable {
  int first, vowel, last;
  [[nodiscard]] char32_t code() const {
    return kBase + static_cast<char32_t>((first * 21 + vowel) * 28 + last);
  }
};

Syllable take_apart(char32_t c) {
  const int at = static_cast<int>(c - kBase);
  return {at / 588, at % 588 / 28, at % 28};
}

class Forms {
 public:
  explicit Forms(const std::u32string& stem)
      : head_(stem.substr(0, stem.size() - 1)), end_(take_apart(stem.back())) {
    out_.push_back(stem);
  }

  std::vector<std::u32string> take() {
    if (end_.last == kNone) {
      open();
    } else {
      irregular();
    }
    return std::move(out_);
  }

 private:
  void put(Syllable last) { out_.push_back(head_ + last.code()); }
  void put(Syllable last, Syllable more) { out_.push_back(head_ + last.code() + more.code()); }
  [[nodiscard]] Syllable with_last(int last) const { return {end_.first, end_.vowel, last}; }

  /// The vowel of 아 or 어 that follows the stem: bright after ㅏ and ㅗ.
  [[nodiscard]] int follower() const { return end_.vowel == kA || end_.vowel == kO ? kA : kEo; }

  void open() {
    for (const int last : {kNieun, kRieul, kMieum, kBieup}) put(with_last(last));
    int joined = -1;  // the stem's vowel run together with 아 or 어
    switch (end_.vowel) {
      case kA:
      case kAe:
      case kEo:
      case kE:
      case kYeo:
        joined = end_.vowel;
        break;
      case kO:
        joined = kWa;
        break;
      case kU:
        joined = kWo;
        break;
      case kOe:
        joined = kWae;
        break;
      case kI:
        joined = kYeo;
        break;
      case kEu:
        eu();
        return;
      default:
        return;
    }
    if (joined != end_.vowel) put({end_.first, joined, kNone});
    put({end_.first, joined, kSsangSiot});
  }

  /// 따르 -> 따라, 크 -> 커; with 르 also 오르 -> 올라.
  void eu() {
    for (const int vowel : {kA, kEo}) {
      put({end_.first, vowel, kNone});
      put({end_.first, vowel, kSsangSiot});
    }
    if (end_.first != kRieulFirst || head_.empty() || !text::is_hangul(head_.back())) return;
    Syllable before = take_apart(head_.back());
    if (before.last != kNone) return;
    before.last = kRieul;
    const std::u32string head = head_.substr(0, head_.size() - 1) + before.code();
    for (const int vowel : {kA, kEo}) {
      for (const int last : {kNone, kSsangSiot}) {
        out_.push_back(head + Syllable{kRieulFirst, vowel, last}.code());
      }
    }
  }

  /// Stems whose last consonant changes or falls before a vowel.
  void irregular() {
    const auto silent = [](int vowel, int last) { return Syllable{kIeung, vowel, last}; };
    switch (end_.last) {
      case kRieul:  // 만들 -> 만드는, 만든
        if (head_.empty()) return;
        for (const int last : {kNone, kNieun, kBieup}) put(with_last(last));
        return;
      case kBieup:  // 어렵 -> 어려운, 돕 -> 도와
        for (const int vowel : {kWa, kWo}) {
          for (const int last : {kNone, kSsangSiot}) put(with_last(kNone), silent(vowel, last));
        }
        for (const int last : {kNone, kNieun, kRieul}) put(with_last(kNone), silent(kU, last));
        return;
      case kDigeut:  // 듣 -> 들어
        put(with_last(kRieul), silent(follower(), kNone));
        put(with_last(kRieul), silent(follower(), kSsangSiot));
        put(with_last(kRieul), silent(kEu, kNone));
        return;
      case kSiot:  // 짓 -> 지어
        put(with_last(kNone), silent(follower(), kNone));
        put(with_last(kNone), silent(follower(), kSsangSiot));
        put(with_last(kNone), silent(kEu, kNieun));
        return;
      default:
        return;
    }
  }

  std::u32string head_;
  Syllable end_;
  std::vector<std::u32string> out_;
};

}  // namespace

std::vector<std::u32string> beginnings(const std::u32string& stem) {
  if (stem.back() < kBase || stem.back() > 0xD7A3) return {stem};
  return Forms(stem).take();
}

bool is_verbal(const std::u32string& stem, const std::u32string& beginning) {
  if (beginning == stem) return false;
  const int last = take_apart(beginning.back()).last;
  return last == kNieun || last == kRieul || last == kMieum || last == kBieup;
}

}  // namespace sayso::extractors::korean
