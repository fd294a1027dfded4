#include "languages/ko/morphology.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace sayso::extractors::korean {
namespace {

constexpr char32_t kFirst = 0xAC00, kLast = 0xD7A3;
constexpr int kFinals = 28, kVowels = 21;
constexpr int kNieun = 4, kRieul = 8, kBieup = 17, kSsangSiot = 20;

bool is_syllable(char32_t c) { return c >= kFirst && c <= kLast; }

char32_t last(std::string_view word) {
  return word.empty() ? U' ' : text::decode_before(word, word.size()).value;
}

struct Form {
  std::string_view spelling;
  Particle particle;
  char after;  ///< what stands before it: 'c' a final consonant, 'v' none (ㄹ allowed for 로), '-'
               ///< any
};

// Longest first, so that 에서는 is not read as 는.
constexpr std::array<Form, 36> kParticles = {{
    {"께서는", Particle::topic, '-'},
    {"에서는", Particle::from_topic, '-'},
    {"에서도", Particle::from_topic, '-'},
    {"에게서", Particle::from, '-'},
    {"으로는", Particle::other, '-'},
    {"으로도", Particle::other, '-'},
    {"에게는", Particle::at, '-'},
    {"이라는", Particle::other, '-'},
    {"까지도", Particle::other, '-'},
    {"만큼은", Particle::topic, '-'},
    {"께서", Particle::subject, '-'},
    {"에선", Particle::from_topic, '-'},
    {"에서", Particle::from, '-'},
    {"에게", Particle::at, '-'},
    {"으로", Particle::by, 'c'},
    {"에는", Particle::at, '-'},
    {"에도", Particle::at, '-'},
    {"부터", Particle::other, '-'},
    {"까지", Particle::other, '-'},
    {"보다", Particle::other, '-'},
    {"처럼", Particle::other, '-'},
    {"마저", Particle::also, '-'},
    {"조차", Particle::also, '-'},
    {"한테", Particle::at, '-'},
    {"은", Particle::topic, 'c'},
    {"는", Particle::topic, 'v'},
    {"이", Particle::subject, 'c'},
    {"가", Particle::subject, 'v'},
    {"도", Particle::also, '-'},
    {"을", Particle::object, 'c'},
    {"를", Particle::object, 'v'},
    {"의", Particle::of, '-'},
    {"에", Particle::at, '-'},
    {"로", Particle::by, 'v'},
    {"와", Particle::with, 'v'},
    {"과", Particle::with, 'c'},
}};

// A word that ends so is a verb before a noun or an adverb, not a noun with a particle.
constexpr std::array<std::string_view, 67> kNotNouns = {
    "면서도", "해서는", "일찍이", "하다가", "앞서는", "하는", "되는", "있는", "없는", "받는",
    "같은",   "많은",   "높은",   "낮은",   "작은",   "좋은", "않은", "않는", "싶은", "또는",
    "는는",   "다는",   "라는",   "냐는",   "은은",   "받은", "얻은", "겪은", "맞은", "앉은",
    "젊은",   "늦은",   "깊은",   "넓은",   "짧은",   "같이", "많이", "없이", "높이", "깊이",
    "특히",   "굳이",   "달리",   "겨우",   "아예",   "매우", "이미", "바로", "서로", "별도",
    "정도",   "라도",   "해도",   "어도",   "아도",   "려도", "가장", "먼저", "따로", "새로",
    "대로",   "주로",   "물론",   "적은",   "입은",   "찾은", "담은"};

// Verbs end so before a noun, but so do names and nouns with 는 or 은: 풀리는, 총리는.
constexpr std::array<std::string_view, 40> kDoubtful = {
    "지는", "오는", "가는", "주는", "나는", "보는", "치는", "리는", "키는", "내는",
    "르는", "기는", "우는", "두는", "쓰는", "드는", "자는", "서는", "끄는", "뛰는",
    "타는", "이는", "러는", "으는", "히는", "사는", "무는", "꾸는", "누는", "추는",
    "남은", "길은", "묻은", "읽은", "잡은", "먹은", "놓은", "쌓은", "끝은", "섞은"};

bool ends_with_any(std::string_view word, const auto& list) {
  return std::any_of(list.begin(), list.end(),
                     [&](std::string_view end) { return word.ends_with(end); });
}

/// The noun before a particle, a closing parenthesis or mark stepped over: MS(마이크로소프트) ->
/// MS.
std::string_view before_parenthesis(std::string_view noun) {
  if (!noun.ends_with(')')) return noun;
  const auto open = noun.rfind('(');
  return open == std::string_view::npos || open == 0 ? noun : noun.substr(0, open);
}

/// 켜는, 본은: one letter and 는 is a noun for few words alone.
bool one_letter_verb(std::string_view noun, Particle particle) {
  constexpr std::string_view kNouns = "그저나너이당시도군구팀법왕딸곳것측씨";
  return particle == Particle::topic && noun.size() == 3 && final_consonant(noun) >= 0 &&
         kNouns.find(noun) == std::string_view::npos;
}

// Nouns that end in 가 and carry no particle; what only ends so (업주가, 세대가) does.
constexpr std::array<std::string_view, 8> kWhole = {"유가", "국제유가", "주가", "추가",
                                                    "허가", "휴가",     "여가", "대가"};

bool fits(const Form& form, std::string_view noun) {
  const int end = final_consonant(noun);
  // After digits, Latin letters, marks and parentheses both shapes of a particle are met.
  if (end < 0 || form.after == '-') return true;
  if (form.after == 'c') return end > 0;
  return end == 0 || (form.particle == Particle::by && end == kRieul);
}

std::string with_last(std::string_view stem, char32_t syllable) {
  std::string out(stem.substr(0, stem.size() - 3));
  text::append(out, syllable);
  return out;
}

constexpr std::string_view kFamilies =
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방"
    "공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예경봉사부";

// Syllables of Korean given names. What is written for foreign sounds (클, 트, 니) is not among
// them.
constexpr std::string_view kGiven =
    "가각간갑강건걸검겸경계고곤관광교구국권귀규균그근금기길김나낙난남내노녀누늘다단달담대덕도독돈돌"
    "동두득"
    "라락란람랑래량려련렬령례로록론롱룡루류륜률륭름리린림립마만말망매맥맹면명모목몽묘무묵문미민밀박"
    "반발방배"
    "백범법변별병보복봄봉부분비빈빛사산살삼상새색생서석선설섬섭성세소솔송쇠수숙순술숭숲슬습승시식신"
    "실심"
    "아안애야양어억언얼여연열엽영예오옥온올완왕외요용우욱운울웅원월위유육윤율융은을음응의이익인일임"
    "자작잔장"
    "재적전절정제조존종주준중증지직진집찬참창채책천철청초총추축춘출충치칠침쾌탁탄태택토통판평표품풍"
    "필하학한"
    "함해행향허헌혁현협형혜호홍화환활황회효후훈훤휘휴흔흠흥희";

}  // namespace

int final_consonant(std::string_view word) {
  const char32_t c = last(word);
  return is_syllable(c) ? static_cast<int>((c - kFirst) % kFinals) : -1;
}

std::string_view last_letters(std::string_view word, std::size_t count) {
  std::size_t at = word.size();
  for (; count > 0 && at > 0; --count) at -= text::decode_before(word, at).length;
  return word.substr(at);
}

std::size_t letters(std::string_view word) { return text::count(word); }

Parted part(std::string_view word) {
  const auto whole = static_cast<std::uint32_t>(word.size());
  for (const Form& form : kParticles) {
    if (!word.ends_with(form.spelling) || word.size() == form.spelling.size()) continue;
    const auto noun = word.substr(0, word.size() - form.spelling.size());
    if (!fits(form, before_parenthesis(noun))) continue;
    const bool one = std::find(kWhole.begin(), kWhole.end(), word) != kWhole.end();
    if (form.spelling == "가" && one) return {whole, Particle::none, false};
    if (ends_with_any(word, kNotNouns)) return {whole, Particle::none, false};
    return {static_cast<std::uint32_t>(noun.size()), form.particle,
            form.particle == Particle::topic &&
                (ends_with_any(word, kDoubtful) || one_letter_verb(noun, form.particle))};
  }
  return {whole, Particle::none, false};
}

std::vector<std::string> stem_forms(std::string_view stem) {
  std::vector<std::string> out{std::string(stem)};
  const char32_t c = last(stem);
  if (!is_syllable(c) || final_consonant(stem) > 0) return out;
  for (const int end : {kNieun, kRieul, kBieup, kSsangSiot}) {
    out.push_back(with_last(stem, c + static_cast<char32_t>(end)));
  }
  // The vowel that joins with 어 or 아: ㅣ -> ㅕ, ㅗ -> ㅘ, ㅜ -> ㅝ, ㅡ -> ㅓ, ㅚ -> ㅙ; 하 -> 해.
  const auto vowel = static_cast<int>((c - kFirst) / kFinals) % kVowels;
  int joined = -1;
  switch (vowel) {
    case 0:
      joined = stem.ends_with("하") ? 1 : -1;
      break;
    case 8:
      joined = 9;
      break;
    case 11:
      joined = 10;
      break;
    case 13:
      joined = 14;
      break;
    case 18:
      joined = 4;
      break;
    case 20:
      joined = 6;
      break;
    default:
      break;
  }
  if (joined < 0) return out;
  const char32_t shifted = c + static_cast<char32_t>((joined - vowel) * kFinals);
  out.push_back(with_last(stem, shifted));
  out.push_back(with_last(stem, shifted + kSsangSiot));
  return out;
}

Ending ending(std::string_view word) {
  constexpr std::array<std::string_view, 12> kFinite = {"다", "요", "죠", "까", "네", "라",
                                                        "군", "자", "지", "냐", "음", "함"};
  constexpr std::array<std::string_view, 26> kLink = {
      "하고", "했고", "었고", "았고", "였고", "됐고", "렸고", "졌고", "냈고",
      "쳤고", "섰고", "갔고", "하며", "면서", "으며", "지만", "는데", "으나",
      "하자", "하나", "해서", "어서", "아서", "라며", "하여", "해"};
  if (ends_with_any(word, kLink)) return Ending::link;
  if (final_consonant(word) == kSsangSiot) return Ending::none;
  if (word.ends_with("며") ||
      (word.ends_with("고") && final_consonant(word.substr(0, word.size() - 3)) == kSsangSiot)) {
    return Ending::link;
  }
  if (ends_with_any(word, kFinite)) return Ending::finite;
  const int end = final_consonant(word);
  if (word.ends_with("는") || word.ends_with("던") ||
      ((end == kNieun || end == kRieul) && word.size() > 3)) {
    return Ending::adnominal;
  }
  return Ending::none;
}

Quoted quotative(std::string_view word) {
  struct End {
    std::string_view spelling;
    Quotative kind;
    std::uint32_t strip;  ///< bytes of `spelling` that are not the clause's own
  };
  static constexpr std::array<End, 61> kEnds = {{
      {"이라고도", Quotative::go, 12},   {"이라고만", Quotative::go, 12},
      {"이라고는", Quotative::go, 12},   {"이라면서도", Quotative::myeo, 15},
      {"이라면서", Quotative::myeo, 12}, {"이라고", Quotative::go, 9},
      {"이라며", Quotative::myeo, 9},    {"이라는", Quotative::neun, 9},
      {"이라던", Quotative::neun, 9},    {"아니라고", Quotative::go, 3},
      {"아니라며", Quotative::myeo, 3},  {"아니라는", Quotative::neun, 3},
      {"다고도", Quotative::go, 6},      {"다고만", Quotative::go, 6},
      {"다고는", Quotative::go, 6},      {"냐고도", Quotative::go, 6},
      {"라고도", Quotative::go, 9},      {"라고만", Quotative::go, 9},
      {"라고는", Quotative::go, 9},      {"다면서도", Quotative::myeo, 9},
      {"다면서", Quotative::myeo, 6},    {"냐면서", Quotative::myeo, 6},
      {"라면서", Quotative::myeo, 9},    {"자면서", Quotative::myeo, 6},
      {"다고", Quotative::go, 3},        {"냐고", Quotative::go, 3},
      {"자고", Quotative::go, 3},        {"라고", Quotative::go, 6},
      {"다며", Quotative::myeo, 3},      {"냐며", Quotative::myeo, 3},
      {"자며", Quotative::myeo, 3},      {"라며", Quotative::myeo, 6},
      {"다는", Quotative::neun, 3},      {"냐는", Quotative::neun, 3},
      {"자는", Quotative::neun, 3},      {"라는", Quotative::neun, 6},
      {"다던", Quotative::neun, 3},      {"이란", Quotative::neun, 6},
      {"란", Quotative::neun, 3},        {"하단", Quotative::neun, 0},
      {"했단", Quotative::neun, 0},      {"있단", Quotative::neun, 0},
      {"없단", Quotative::neun, 0},      {"한단", Quotative::neun, 0},
      {"된단", Quotative::neun, 0},      {"됐단", Quotative::neun, 0},
      {"는단", Quotative::neun, 0},      {"것으로도", Quotative::thing, 12},
      {"것으로", Quotative::thing, 9},   {"걸로", Quotative::thing, 6},
      {"는지", Quotative::ask, 0},       {"을지", Quotative::ask, 0},
      {"할지", Quotative::ask, 0},       {"될지", Quotative::ask, 0},
      {"건지", Quotative::ask, 0},       {"은지", Quotative::ask, 0},
      {"인지", Quotative::ask, 0},       {"한지", Quotative::ask, 0},
      {"냐", Quotative::none, 0},        {"느냐", Quotative::none, 0},
      {"던지", Quotative::none, 0},
  }};
  for (const End& end : kEnds) {
    if (end.kind == Quotative::none || !word.ends_with(end.spelling)) continue;
    const auto keep = static_cast<std::uint32_t>(word.size()) - end.strip;
    if (keep == 0 && end.kind != Quotative::thing) return {};
    Quoted out{end.kind, keep, false};
    const auto rest = word.substr(0, keep);
    // 하라고, 오라는, 으라며: an order. A noun before 라고 ends in a vowel that is no verb's order.
    const bool bare_ra = end.spelling.starts_with("라");
    if (bare_ra) {
      static constexpr std::array<std::string_view, 10> kOrders = {"하", "으", "오", "말", "마",
                                                                   "되", "지", "보", "주", "내"};
      out.command = ends_with_any(rest, kOrders) && !rest.ends_with("것으");
      if (final_consonant(rest) > 0) return {};
    }
    if (end.spelling == "란" && final_consonant(rest) > 0) return {};
    return out;
  }
  return {};
}

Quotative quotative_tail(std::string_view tail) {
  struct Tail {
    std::string_view spelling;
    Quotative kind;
  };
  static constexpr std::array<Tail, 46> kTails = {{
      {"이라고", Quotative::go},       {"라고", Quotative::go},       {"고", Quotative::go},
      {"이라고도", Quotative::go},     {"라고도", Quotative::go},     {"고도", Quotative::go},
      {"이라고만", Quotative::go},     {"라고만", Quotative::go},     {"고만", Quotative::go},
      {"라고까지", Quotative::go},     {"이라고까지", Quotative::go}, {"고까지", Quotative::go},
      {"이라고는", Quotative::go},     {"라고는", Quotative::go},     {"고는", Quotative::go},
      {"하고", Quotative::go},         {"라", Quotative::go},         {"이라", Quotative::go},
      {"다고", Quotative::go},         {"이라며", Quotative::myeo},   {"라며", Quotative::myeo},
      {"며", Quotative::myeo},         {"이라면서", Quotative::myeo}, {"라면서", Quotative::myeo},
      {"면서", Quotative::myeo},       {"면서도", Quotative::myeo},   {"라면서도", Quotative::myeo},
      {"이라면서도", Quotative::myeo}, {"다며", Quotative::myeo},     {"다면서", Quotative::myeo},
      {"이라는", Quotative::neun},     {"라는", Quotative::neun},     {"는", Quotative::neun},
      {"이라던", Quotative::neun},     {"라던", Quotative::neun},     {"던", Quotative::neun},
      {"이란", Quotative::neun},       {"란", Quotative::neun},       {"다는", Quotative::neun},
      {"인", Quotative::none},         {"일", Quotative::none},       {"이다", Quotative::none},
      {"까지", Quotative::none},       {"등의", Quotative::neun},     {"등", Quotative::neun},
      {"만", Quotative::go},
  }};
  for (const Tail& known : kTails) {
    if (known.spelling == tail) return known.kind;
  }
  return Quotative::none;
}

bool is_family(std::string_view noun) {
  if (noun.empty() || final_consonant(noun) < 0) return false;
  const auto first = noun.substr(0, text::decode(noun, 0).length);
  return first.size() == 3 && kFamilies.find(first) != std::string_view::npos;
}

bool looks_like_name(std::string_view noun) {
  if (noun.size() != 9 || letters(noun) != 3 || !is_family(noun)) return false;
  return kGiven.find(noun.substr(3, 3)) != std::string_view::npos &&
         kGiven.find(noun.substr(6, 3)) != std::string_view::npos;
}

bool sounds_foreign(std::string_view word) {
  bool foreign = false;
  for (std::size_t at = 0; at < word.size();) {
    const auto c = text::decode(word, at);
    if (!is_syllable(c.value)) return false;
    foreign |= kGiven.find(word.substr(at, c.length)) == std::string_view::npos;
    at += c.length;
  }
  return foreign;
}

// 만난, 들은, 주도한: verbs that stand before the noun they tell of and end in ㄴ or ㄹ.
bool is_verb_before_noun(std::string_view word) {
  static constexpr std::array<std::string_view, 39> kEnds = {
      "한", "된", "난", "둔", "본", "온", "간", "준", "든", "른", "친",   "킨",   "은",
      "린", "진", "할", "될", "볼", "올", "갈", "줄", "을", "를", "당찬", "큰",   "센",
      "찬", "탄", "쓴", "낸", "뺀", "건", "던", "져", "해", "서", "려",   "놓고", "위해"};
  if (looks_like_name(word) || word == "다른" || word == "어떤" || word == "모든" ||
      word == "여러" || word == "많은") {
    return false;
  }
  for (const auto end : kEnds) {
    if (word.ends_with(end) && word.size() > end.size() + 2) return true;
  }
  return word == "든" || word == "단" || word == "둔" || word == "선" || word == "온" ||
         word == "큰" || word == "된" || word == "한때";
}

std::string_view unquoted(std::string_view word) {
  static constexpr std::array<std::string_view, 10> kMarks = {"'", "\"", "‘",  "’",  "“",
                                                              "”", "「", "」", "『", "』"};
  for (bool again = true; again;) {
    again = false;
    for (const auto mark : kMarks) {
      if (word.size() > mark.size() && word.ends_with(mark)) {
        word.remove_suffix(mark.size());
        again = true;
      }
      if (word.size() > mark.size() && word.starts_with(mark)) {
        word.remove_prefix(mark.size());
        again = true;
      }
    }
  }
  return word;
}

bool ends_abbreviation(std::string_view text, std::size_t stop) {
  const auto is_letter = [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; };
  std::size_t begin = stop;
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  const auto word = text.substr(begin, stop - begin);
  if (word.empty()) return false;
  const bool initials = word.size() == 1;
  return initials || word == "Mr" || word == "Ms" || word == "Mrs" || word == "Dr" ||
         word == "vs" || word == "Jr" || word == "St" || word == "No" || word == "Inc" ||
         word == "Ltd" || word == "Co" || word == "Corp" || word == "etc" || word == "Prof";
}

}  // namespace sayso::extractors::korean
