#include "review/highlight.h"

#include <algorithm>
#include <set>

#include "export/escape.h"

namespace sayso::review {
namespace {

/// Opening and closing tags of a stretch, by the marks that cover it.
struct Tags {
  std::string open, close;
};

Tags tags_of(const std::vector<const Mark*>& active) {
  if (active.empty()) return {};
  std::set<std::string> roles;
  const Mark* link = nullptr;
  for (const Mark* mark : active) {
    roles.insert(mark->role);
    // The innermost statement is the one that a reader points at.
    if (!mark->href.empty() && (link == nullptr || mark->span.size() < link->span.size())) {
      link = mark;
    }
  }
  std::string classes;
  for (const std::string& role : roles) classes += (classes.empty() ? "" : " ") + role;
  Tags tags{"<mark class=\"" + classes + "\">", "</mark>"};
  if (link != nullptr) {
    tags.open = "<a href=\"" + exporting::html(link->href) + "\">" + tags.open;
    tags.close += "</a>";
  }
  return tags;
}

}  // namespace

std::vector<Mark> marks_of(const Attribution& words, const std::string& href) {
  std::vector<Mark> out;
  for (const ByteSpan piece : words.content) out.push_back({piece, "content", href});
  if (words.cue) out.push_back({*words.cue, "cue", ""});
  if (words.source) out.push_back({*words.source, "source", ""});
  if (words.via) out.push_back({*words.via, "via", ""});
  return out;
}

std::string highlighted(std::string_view text, ByteSpan part, const std::vector<Mark>& marks) {
  std::set<std::uint32_t> edges = {part.begin, part.end};
  std::vector<const Mark*> inside;
  for (const Mark& mark : marks) {
    if (mark.span.empty() || mark.span.end > text.size() || !mark.span.overlaps(part)) continue;
    inside.push_back(&mark);
    edges.insert(std::max(part.begin, mark.span.begin));
    edges.insert(std::min(part.end, mark.span.end));
  }
  std::string out;
  for (auto edge = edges.begin(); std::next(edge) != edges.end(); ++edge) {
    const ByteSpan stretch{*edge, *std::next(edge)};
    std::vector<const Mark*> active;
    for (const Mark* mark : inside) {
      if (mark->span.contains(stretch)) active.push_back(mark);
    }
    const Tags tags = tags_of(active);
    out += tags.open + exporting::html(slice(text, stretch)) + tags.close;
  }
  return out;
}

std::vector<ByteSpan> lines_of(std::string_view text) {
  std::vector<ByteSpan> out;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) {
      out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    }
    begin = end + 1;
  }
  return out;
}

ByteSpan paragraphs_around(std::string_view text, const std::vector<Mark>& marks) {
  ByteSpan out{0, 0};
  for (const ByteSpan line : lines_of(text)) {
    const bool touched =
        std::ranges::any_of(marks, [&](const Mark& mark) { return mark.span.overlaps(line); });
    if (!touched) continue;
    if (out.empty()) out.begin = line.begin;
    out.end = line.end;
  }
  return out;
}

}  // namespace sayso::review
