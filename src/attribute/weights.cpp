#include "attribute/weights.h"

#include <algorithm>

#include <charconv>
#include <limits>
#include <optional>

#include "text/tsv.h"

namespace sayso::attribute {
namespace {

constexpr std::string_view kMagic = "sayso-weights 1";
constexpr std::uint32_t kMostRows = 1U << 20;
constexpr std::uint32_t kMostLabels = 64;

std::optional<std::uint32_t> number(std::string_view digits) {
  std::uint32_t value = 0;
  const auto end = digits.data() + digits.size();
  const auto [at, error] = std::from_chars(digits.data(), end, value);
  if (error != std::errc{} || at != end) return std::nullopt;
  return value;
}

}  // namespace

Result<Weights> Weights::parse(std::string_view name, std::string_view bytes) {
  const auto bad = [&](std::string_view what) {
    return Error{ErrorKind::bad_input, std::string(name) + ": " + std::string(what)};
  };
  const auto head_end = bytes.find("\n\n");
  if (head_end == std::string_view::npos || bytes.substr(0, kMagic.size()) != kMagic) {
    return bad("no weights file: its first line is not '" + std::string(kMagic) + "'");
  }
  Weights out;
  std::size_t at = head_end + 2;
  for (const auto line : text::split(bytes.substr(0, head_end), '\n')) {
    if (line.substr(0, 8) == "trained ") out.trained_on = line.substr(8);
    if (line.substr(0, 6) != "table ") continue;
    const auto cells = text::split(line, ' ');
    const auto rows = cells.size() == 4 ? number(cells[2]) : std::nullopt;
    const auto labels = cells.size() == 4 ? number(cells[3]) : std::nullopt;
    if (!rows || !labels || *rows == 0 || *rows > kMostRows || (*rows & (*rows - 1)) != 0 ||
        *labels == 0 || *labels > kMostLabels) {
      return bad("bad table: " + std::string(line));
    }
    const std::size_t size = std::size_t{*rows} * *labels;
    if (bytes.size() - at < size) return bad("cut short in table " + std::string(cells[1]));
    const auto* begin = reinterpret_cast<const std::int8_t*>(bytes.data() + at);
    out.add(std::string(cells[1]), Table(*rows, *labels, {begin, begin + size}));
    at += size;
  }
  if (at != bytes.size()) return bad("bytes behind the last table");
  return out;
}

std::string Weights::dump() const {
  std::string head = std::string(kMagic) + "\ntrained " + trained_on + '\n';
  std::string body;
  for (const auto& [name, table] : tables_) {
    head += "table " + name + ' ' + std::to_string(table.rows()) + ' ' +
            std::to_string(table.labels()) + '\n';
    const auto weights = table.weights();
    body.append(reinterpret_cast<const char*>(weights.data()), weights.size());
  }
  return head + '\n' + body;
}

const Table& Weights::table(const std::string& name) const {
  static const Table kNone;
  const auto found = tables_.find(name);
  return found == tables_.end() ? kNone : found->second;
}

float probability(std::int32_t score) {
  constexpr std::array<float, 9> kKnots = {0.5F,    0.6225F, 0.7311F, 0.8176F, 0.8808F,
                                           0.9241F, 0.9526F, 0.9707F, 0.9820F};  // each half unit
  constexpr std::int32_t kHalf = Weights::kSteps / 2;
  const std::int32_t size = std::min(score < 0 ? -score : score, kHalf * 8 - 1);
  const auto knot = static_cast<std::size_t>(size / kHalf);
  const float part = static_cast<float>(size % kHalf) / static_cast<float>(kHalf);
  const float up = kKnots[knot] + part * (kKnots[knot + 1] - kKnots[knot]);
  return score < 0 ? 1 - up : up;
}

}  // namespace sayso::attribute
