#include "languages/en/sure.h"

#include <algorithm>

#include "languages/en/compose.h"
#include "languages/en/draft_view.h"
#include "languages/en/levels.h"

namespace sayso::extractors::english {
namespace {

/// What the source looks like.
enum class Who : std::uint8_t { none, pronoun, name, name_long, the, other };

class Features : private DraftView {
 public:
  Features(const Text& text, const std::vector<std::uint32_t>& tags,
           const std::vector<Draft>& drafts, std::size_t at, std::vector<std::uint32_t>& out)
      : DraftView(text, tags, drafts[at], 400, out),
        drafts_(drafts),
        at_(at),
        kind_(static_cast<std::uint32_t>(kind_of(text, draft_.content))) {}

  void run() {
    leads();
    cue();
    content();
    bounds();
    source();
    neighbours();
  }

 private:
  [[nodiscard]] const Token& token(std::uint32_t at) const { return text_.tokens[at]; }

  void leads() {
    const std::int32_t bounds = std::min(draft_.start_lead, draft_.end_lead);
    const std::int32_t source = std::min(draft_.source_lead, draft_.source_bound);
    add(0);
    add(kind_);
    add(level(draft_.cue.score), kind_);
    add(level(draft_.start_lead), kind_);
    add(level(draft_.end_lead), kind_);
    add(level(draft_.source_lead), draft_.source.has_value());
    add(level(draft_.source_bound), draft_.source.has_value());
    add(level(bounds), kind_);
    add(level(source), kind_, draft_.source.has_value());
    add(level(std::min({bounds, source, draft_.cue.score})), kind_);
    add(level(std::min(bounds, draft_.cue.score)), kind_);
    add(coarse_level(bounds), coarse_level(source), coarse_level(draft_.cue.score));
    add(coarse_level(draft_.start_lead), coarse_level(draft_.end_lead), kind_);
  }

  void cue() {
    const Stretch& sentence = text_.sentences[cue_.sentence];
    const std::uint32_t length = size_level((sentence.end - sentence.begin) / 2);
    const bool alone = is_alone(cue_.sentence);
    add(lemma_);
    add(lemma_, kind_);
    add(traits_, kind_);
    add(tag(draft_.cue.token), place());
    add(place(), kind_);
    add(place(), kind_, coarse_level(draft_.end_lead));
    add(place(), kind_, coarse_level(draft_.start_lead));
    add(length, kind_);
    add(alone, kind_, place());
    add(alone, length);
    add(cue_.inside, kind_);
    add(attribute::hash(draft_.rule), kind_);
    add(tag(draft_.cue.token - 1), traits_);
    add(tag(draft_.cue.token + 1), traits_);
  }

  /// A paragraph of one sentence.
  [[nodiscard]] bool is_alone(std::uint32_t sentence) const {
    const std::uint32_t paragraph = text_.sentences[sentence].paragraph;
    return (sentence == 0 || text_.sentences[sentence - 1].paragraph != paragraph) &&
           (sentence + 1 == text_.sentences.size() ||
            text_.sentences[sentence + 1].paragraph != paragraph);
  }

  /// Content before, behind or around the cue, and whether the source stands between.
  [[nodiscard]] std::uint32_t place() const {
    const std::uint32_t cue = draft_.cue.token;
    const std::uint32_t content = draft_.content.front().begin > cue ? 0
                                  : draft_.content.back().end <= cue ? 1
                                                                     : 2;
    if (!draft_.source) return content;
    const bool behind = draft_.source->begin > cue;
    const std::uint32_t away =
        behind ? draft_.source->begin - cue : cue - std::min(cue, draft_.source->end);
    return content + 3 * (1 + behind) + 9 * std::min(away, 3U);
  }

  void content() {
    std::uint32_t words = 0, commas = 0, joins = 0, cues = 0, wh = 0, verbs = 0;
    for (const Range& range : draft_.content) {
      for (std::uint32_t at = range.begin; at < range.end; ++at) {
        const Token& here = token(at);
        words += here.is_word();
        if (here.inside && kind_ != 1) continue;
        commas += here.shape == Shape::comma || here.shape == Shape::dash ||
                  here.shape == Shape::semicolon;
        joins += here.known->is(WordClass::conjunction);
        wh += here.known->is(WordClass::wh) || here.known->is(WordClass::that);
        cues += here.known->cue == CueClass::verb;
        verbs += here.known->is(WordClass::be) || here.known->is(WordClass::have) ||
                 here.known->is(WordClass::modal) || here.known->is(WordClass::do_) ||
                 here.ending == Ending::ed;
      }
    }
    const std::uint32_t size = size_level(words),
                        pieces = std::min<std::uint32_t>(
                            3, static_cast<std::uint32_t>(draft_.content.size()));
    add(size, kind_);
    add(size, kind_, coarse_level(draft_.end_lead));
    add(pieces, kind_, std::min(draft_.added, 2U));
    add(std::min(commas, 3U), kind_);
    add(std::min(commas, 3U), kind_, coarse_level(draft_.end_lead));
    add(std::min(joins, 2U), std::min(commas, 2U), kind_);
    add(std::min(cues, 2U), kind_);
    add(std::min(wh, 2U), kind_);
    add(std::min(verbs, 2U), kind_, traits_);
    add(std::min(verbs, 2U), size, kind_);
  }

  void bounds() {
    const std::int64_t first = draft_.content.front().begin, last = draft_.content.back().end;
    add(tag(first - 1), kind_);
    add(tag(last), kind_);
    add(tag(first), kind_);
    add(tag(first), tag(first + 1));
    add(tag(last - 1), tag(last));
    add(tag(last), tag(last + 1), kind_);
    add(tag(first - 1), tag(first), kind_);
    add(edge(draft_.content.front().begin, true), edge(draft_.content.back().end, false), kind_);
    add(edge(draft_.content.back().end, false), kind_, coarse_level(draft_.end_lead));
    add(edge(draft_.content.front().begin, true), kind_, coarse_level(draft_.start_lead));
    std::uint32_t open = 0;
    for (const Range& range : draft_.content) {
      for (const std::uint32_t at : {range.begin, range.end - 1}) {
        if (token(at).inside && !text_.quotations[token(at).quotation].closed) open |= 1;
        if (token(at).inside && !text_.quotations[token(at).quotation].marked) open |= 2;
      }
    }
    add(open, kind_);
  }

  /// What a bound of the content falls on: a sentence's end, a mark, the cue.
  [[nodiscard]] std::uint32_t edge(std::uint32_t at, bool start) const {
    const std::uint32_t word = start ? at : at - 1;
    const Stretch& sentence = text_.sentences[token(word).sentence];
    std::uint32_t left = 0;
    if (start) {
      for (std::uint32_t k = sentence.begin; k < at && left < 3; ++k) left += token(k).is_word();
    } else {
      for (std::uint32_t k = at; k < sentence.end && left < 3; ++k) left += token(k).is_word();
    }
    const std::int64_t next = start ? static_cast<std::int64_t>(at) - 1 : at;
    const bool mark = next >= 0 && next < static_cast<std::int64_t>(text_.tokens.size()) &&
                      !token(static_cast<std::uint32_t>(next)).is_word();
    return std::min(left, 3U) * 2 + mark + 8 * token(word).inside;
  }

  [[nodiscard]] Who who() const {
    if (!draft_.source) return Who::none;
    const Range& source = *draft_.source;
    if (token(source.begin).known->is(WordClass::subject)) return Who::pronoun;
    if (token(source.begin).known->is(WordClass::article)) return Who::the;
    if (token(source.begin).is_capital()) return source.size() <= 3 ? Who::name : Who::name_long;
    return Who::other;
  }

  void source() {
    const auto shape = static_cast<std::uint32_t>(who());
    add(shape, kind_);
    add(shape, place());
    add(shape, level(draft_.source_bound));
    if (!draft_.source) return;
    const std::int64_t begin = draft_.source->begin, end = draft_.source->end;
    std::uint32_t commas = 0, lower = 0;
    for (std::uint32_t at = draft_.source->begin; at < draft_.source->end; ++at) {
      commas += token(at).shape == Shape::comma;
      lower += token(at).shape == Shape::lower;
    }
    add(size_level(draft_.source->size()), std::min(commas, 2U));
    add(size_level(draft_.source->size()), coarse_level(draft_.source_bound));
    add(std::min(lower, 4U), shape);
    add(tag(begin - 1), tag(begin));
    add(tag(end - 1), tag(end));
    add(tag(begin - 1), place());
  }

  void neighbours() {
    std::uint32_t overlaps = 0, inside = 0, same = 0, near = 0;
    const std::size_t end = std::min(at_ + 4, drafts_.size());
    for (std::size_t other = at_ < 3 ? 0 : at_ - 3; other < end; ++other) {
      if (other == at_) continue;
      const Draft& that = drafts_[other];
      near += token(that.cue.token).sentence == cue_.sentence;
      for (const Range& range : that.content) {
        inside |= range.contains(draft_.cue.token);
        for (const Range& mine : draft_.content) {
          overlaps |= mine.begin < range.end && range.begin < mine.end;
        }
      }
      if (draft_.source && that.source) {
        same |= token(that.source->end - 1).word == token(draft_.source->end - 1).word;
      }
    }
    add(overlaps, inside, kind_);
    add(same, kind_);
    add(std::min(near, 2U), kind_, overlaps);
    add(near > 0, same, static_cast<std::uint32_t>(who()));
  }

  const std::vector<Draft>& drafts_;
  std::size_t at_;
  std::uint32_t kind_;
};

}  // namespace

void sure_features(const Text& text, const std::vector<std::uint32_t>& tags,
                   const std::vector<Draft>& drafts, std::size_t at,
                   std::vector<std::uint32_t>& out) {
  draft_features(text, tags, drafts, at, out);
  Features(text, tags, drafts, at, out).run();
}

}  // namespace sayso::extractors::english
