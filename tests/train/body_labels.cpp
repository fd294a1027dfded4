#include "train/body_labels.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "text/utf8.h"

namespace sayso::train {
namespace {

using Tokens = std::vector<std::string>;

Tokens tokens_of(std::string_view text) {
  Tokens out;
  std::string word;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = text::decode(text, at);
    const bool letter = (c.value >= '0' && c.value <= '9') ||
                        ((c.value | 32) >= 'a' && (c.value | 32) <= 'z') || c.value == '_' ||
                        (c.value >= 0xC0 && !(c.value >= 0x2000 && c.value < 0x2C00) &&
                         !(c.value >= 0x3000 && c.value < 0x3040));
    if (letter) {
      word.append(text, at, c.length);
    } else if (!word.empty()) {
      out.push_back(std::move(word));
      word.clear();
    }
    at += c.length;
  }
  if (!word.empty()) out.push_back(std::move(word));
  return out;
}

std::string gram_at(const Tokens& tokens, std::size_t at) {
  std::string gram;
  for (std::size_t k = at; k < at + 4; ++k) gram += tokens[k] + ' ';
  return gram;
}

}  // namespace

std::vector<BlockLabel> label_blocks(const std::vector<extract::Block>& blocks,
                                     const std::string& gold) {
  const Tokens wanted = tokens_of(gold);
  std::unordered_map<std::string, int> grams;
  for (std::size_t at = 0; at + 4 <= wanted.size(); ++at) ++grams[gram_at(wanted, at)];
  std::unordered_set<std::string> lines;
  for (std::size_t at = 0; at <= gold.size();) {
    const auto end = std::min(gold.find('\n', at), gold.size());
    std::string line;
    for (const auto& token : tokens_of(std::string_view(gold).substr(at, end - at)))
      line += token + ' ';
    lines.insert(line);
    at = end + 1;
  }
  std::vector<Tokens> words;
  for (const auto& block : blocks) words.push_back(tokens_of(block.text));
  std::vector<BlockLabel> labels(blocks.size());
  const double page = static_cast<double>(wanted.size()) + 30;
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    const Tokens& own = words[at];
    labels[at].weight = static_cast<float>((static_cast<double>(own.size()) + 3) / page * 100);
    if (own.size() >= 4) {
      std::size_t hits = 0;
      for (std::size_t k = 0; k + 4 <= own.size(); ++k) hits += grams.contains(gram_at(own, k));
      labels[at].body = hits * 2 >= own.size() - 3;
    } else if (!own.empty()) {
      // Runs across the border to the block before or behind.
      for (const int side : {-1, 1}) {
        Tokens run;
        if (side < 0 && at > 0) {
          const Tokens& before = words[at - 1];
          run.assign(before.size() > 3 ? before.end() - 3 : before.begin(), before.end());
        }
        run.insert(run.end(), own.begin(), own.end());
        if (side > 0 && at + 1 < blocks.size()) {
          const Tokens& after = words[at + 1];
          run.insert(run.end(), after.begin(), after.size() > 3 ? after.begin() + 3 : after.end());
        }
        for (std::size_t k = 0; k + 4 <= run.size(); ++k) {
          labels[at].body |= grams.contains(gram_at(run, k));
        }
      }
      std::string line;
      for (const auto& token : own) line += token + ' ';
      const bool beside = (at > 0 && labels[at - 1].body) || blocks[at].level > 0;
      labels[at].body |= beside && lines.contains(line);
    }
  }
  return labels;
}

}  // namespace sayso::train
