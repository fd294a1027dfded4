#include "review/changes.h"

#include <algorithm>
#include <cstdint>

#include "export/escape.h"

namespace sayso::review {
namespace {

constexpr std::size_t kMostPairs = 4'000'000;

using Pieces = std::vector<std::string_view>;

void add_middle(const Pieces& old, const Pieces& now, std::size_t from, std::size_t old_to,
                std::size_t now_to, std::vector<Piece>& out) {
  const std::size_t rows = old_to - from, columns = now_to - from;
  if (rows * columns > kMostPairs) {
    for (std::size_t at = from; at < old_to; ++at) out.push_back({Change::gone, old[at]});
    for (std::size_t at = from; at < now_to; ++at) out.push_back({Change::added, now[at]});
    return;
  }
  // longest[i][j]: length of the longest common subsequence of old[i..] and now[j..].
  std::vector<std::uint32_t> longest((rows + 1) * (columns + 1), 0);
  const auto at = [&](std::size_t row, std::size_t column) -> std::uint32_t& {
    return longest[row * (columns + 1) + column];
  };
  for (std::size_t row = rows; row-- > 0;) {
    for (std::size_t column = columns; column-- > 0;) {
      at(row, column) = old[from + row] == now[from + column]
                            ? at(row + 1, column + 1) + 1
                            : std::max(at(row + 1, column), at(row, column + 1));
    }
  }
  std::size_t row = 0, column = 0;
  while (row < rows || column < columns) {
    if (row < rows && column < columns && old[from + row] == now[from + column]) {
      out.push_back({Change::same, old[from + row++]});
      ++column;
    } else if (column == columns || (row < rows && at(row + 1, column) >= at(row, column + 1))) {
      out.push_back({Change::gone, old[from + row++]});
    } else {
      out.push_back({Change::added, now[from + column++]});
    }
  }
}

}  // namespace

std::vector<Piece> changes(const Pieces& old, const Pieces& now) {
  std::size_t begin = 0;
  while (begin < old.size() && begin < now.size() && old[begin] == now[begin]) ++begin;
  std::size_t old_end = old.size(), now_end = now.size();
  while (old_end > begin && now_end > begin && old[old_end - 1] == now[now_end - 1]) {
    --old_end;
    --now_end;
  }
  std::vector<Piece> out;
  for (std::size_t at = 0; at < begin; ++at) out.push_back({Change::same, old[at]});
  add_middle(old, now, begin, old_end, now_end, out);
  for (std::size_t at = old_end; at < old.size(); ++at) out.push_back({Change::same, old[at]});
  return out;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t end = text.find(' ', begin);
    end = end == std::string_view::npos ? text.size() : text.find_first_not_of(' ', end);
    if (end == std::string_view::npos) end = text.size();
    out.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return out;
}

std::string changed_words(std::string_view old, std::string_view now) {
  std::string out;
  for (const Piece& piece : changes(words_of(old), words_of(now))) {
    const char* tag = piece.change == Change::gone    ? "del"
                      : piece.change == Change::added ? "ins"
                                                      : "";
    const std::string words = exporting::html(piece.words);
    out += *tag == '\0' ? words : "<" + std::string(tag) + ">" + words + "</" + tag + ">";
  }
  return out;
}

}  // namespace sayso::review
