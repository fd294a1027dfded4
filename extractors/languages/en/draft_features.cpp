// What the keep and right tables look at: one draft among its neighbours.

#include <algorithm>

#include "languages/en/draft_view.h"
#include "languages/en/drafts.h"
#include "languages/en/levels.h"

namespace sayso::extractors::english {
namespace {

/// What a draft's content is made of.
struct Content {
  std::uint32_t words = 0, quoted = 0, verbs = 0;
  std::uint32_t opening = 0;  ///< bits: which kinds of verbs stand among the first words
  std::uint32_t kind = 0;     ///< 0 no marks, 1 all in marks, 2 mixed

  Content(const Text& text, const Draft& draft) {
    for (const Range& range : draft.content) {
      for (std::uint32_t at = range.begin; at < range.end; ++at) add(text.tokens[at]);
    }
    kind = quoted == 0 ? 0 : quoted == words ? 1 : 2;
    const Range& first = draft.content.front();
    for (std::uint32_t at = first.begin; at < std::min(first.end, first.begin + 12); ++at) {
      const Token& token = text.tokens[at];
      opening |= token.ending == Ending::ed ? 1U : 0U;
      opening |= is_auxiliary(*token.known) ? 2U : 0U;
      opening |= token.known->cue == CueClass::verb ? 4U : 0U;
    }
  }

 private:
  static bool is_auxiliary(const Word& known) {
    return known.is(WordClass::be) || known.is(WordClass::have) || known.is(WordClass::do_) ||
           known.is(WordClass::modal);
  }
  void add(const Token& token) {
    words += token.is_word();
    quoted += token.is_word() && token.inside;
    verbs += is_auxiliary(*token.known);
  }
};

/// How far the content stands from the cue: before it from 20 on, around it 40.
std::uint32_t distance(const Draft& draft) {
  const Range& first = draft.content.front();
  if (first.begin > draft.cue.token) return std::min(first.begin - draft.cue.token, 19U);
  if (draft.content.back().end > draft.cue.token) return 40;
  return 20 + std::min(draft.cue.token - draft.content.back().end, 19U);
}

/// Where the source stands: 0 none, 1 to 5 behind the cue, from 6 on before it.
std::uint32_t source_place(const Draft& draft) {
  if (!draft.source) return 0;
  if (draft.source->begin > draft.cue.token) {
    return 1 + std::min(draft.source->begin - draft.cue.token, 4U);
  }
  return 6 + std::min(draft.cue.token - std::min(draft.source->end, draft.cue.token), 4U);
}

/// How a draft lies with those around it: bit 0 something overlaps, bit 1 something stronger does.
struct Neighbours {
  std::uint32_t inside_other = 0;  ///< the cue stands in another's content
  std::uint32_t shares = 0;        ///< content is claimed twice

  Neighbours(const std::vector<Draft>& drafts, std::size_t at) {
    const Draft& draft = drafts[at];
    const std::size_t end = std::min(at + 4, drafts.size());
    for (std::size_t other = at < 3 ? 0 : at - 3; other < end; ++other) {
      if (other == at) continue;
      const std::uint32_t bits = drafts[other].cue.score > draft.cue.score ? 3 : 1;
      for (const Range& range : drafts[other].content) {
        if (range.contains(draft.cue.token)) inside_other |= bits;
        for (const Range& mine : draft.content) {
          if (mine.begin < range.end && range.begin < mine.end) shares |= bits;
        }
      }
    }
  }
};

class Features : private DraftView {
 public:
  Features(const Text& text, const std::vector<std::uint32_t>& tags,
           const std::vector<Draft>& drafts, std::size_t at, std::vector<std::uint32_t>& out)
      : DraftView(text, tags, drafts[at], 300, out), content_(text, draft_), around_(drafts, at) {}

  void run() {
    cue();
    content();
    bounds();
    source();
  }

 private:
  void cue() {
    const std::uint32_t cue_level = level(draft_.cue.score), kind = content_.kind;
    const Stretch& sentence = text_.sentences[cue_.sentence];
    add(0);
    add(cue_level, kind);
    add(cue_level, kind, draft_.source.has_value());
    add(lemma_);
    add(lemma_, kind);
    add(lemma_, distance(draft_));
    add(around_.inside_other, around_.shares, kind);
    add(around_.inside_other, lemma_);
    add(around_.shares, cue_level);
    add(traits_, kind, distance(draft_));
    add(traits_, cue_level, draft_.source.has_value());
    add(traits_, around_.inside_other, around_.shares);
    add(sentence.end - sentence.begin < 6, cue_.paragraph == 0);
  }

  void content() {
    const std::uint32_t kind = content_.kind, size = size_level(content_.words);
    const std::uint32_t verbs = std::min(content_.verbs, 2U);
    const Range& first = draft_.content.front();
    const std::uint32_t cue_tag = tag(draft_.cue.token);
    const std::uint32_t head = tag(first.begin);
    const std::uint32_t second = first.size() > 1 ? tag(first.begin + 1) : 0;
    add(size, kind, verbs);
    add(size, cue_tag, verbs);
    add(std::min<std::uint32_t>(static_cast<std::uint32_t>(draft_.content.size()), 3), kind);
    add(head, cue_tag);
    add(head, kind, distance(draft_));
    add(traits_, head);
    add(head, second, kind);
    add(traits_, second);
    add(content_.opening, kind, traits_);
    add(content_.opening, kind, size);
    add(cue_.inside, kind, text_.tokens[first.begin].inside);
  }

  /// What stands on either side of the content's bounds, and how sure the chain was of them.
  void bounds() {
    const std::uint32_t kind = content_.kind;
    const std::uint32_t start = level(draft_.start_lead), end = level(draft_.end_lead);
    const std::int64_t first = draft_.content.front().begin, last = draft_.content.back().end;
    add(start, kind);
    add(end, kind);
    add(std::min(start, end), kind);
    add(start, end);
    add(std::min(start, end), level(draft_.cue.score));
    add(tag(first - 1), start, kind);
    add(tag(last), end, kind);
    add(tag(first - 1), tag(first));
    add(tag(last - 1), tag(last), kind);
    add(tag(last), tag(last + 1), kind);
  }

  void source() {
    const std::uint32_t place = source_place(draft_);
    const std::uint32_t lead = level(draft_.source_lead), bound = level(draft_.source_bound);
    add(lead, place > 0);
    add(bound, place);
    add(std::min(lead, bound), content_.kind);
    add(place, tag(draft_.cue.token));
    add(place, lemma_);
    if (!draft_.source) return;
    const std::int64_t begin = draft_.source->begin, end = draft_.source->end;
    add(tag(end - 1), tag(draft_.cue.token));
    add(text_.tokens[end - 1].word);
    add(text_.tokens[begin].word, place);
    add(tag(begin - 1), tag(begin), place);
    add(tag(end - 1), tag(end), place);
    add(size_level(draft_.source->size()), bound, place);
  }

  Content content_;
  Neighbours around_;
};

}  // namespace

void draft_features(const Text& text, const std::vector<std::uint32_t>& tags,
                    const std::vector<Draft>& drafts, std::size_t at,
                    std::vector<std::uint32_t>& out) {
  Features(text, tags, drafts, at, out).run();
}

}  // namespace sayso::extractors::english
