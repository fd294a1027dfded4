#include "extract/strip.h"

#include <algorithm>
#include <array>
#include <optional>

namespace sayso::extract {
namespace {

constexpr std::size_t kMaxAttributes = 24;

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
constexpr bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

template <std::size_t N>
bool among(const std::array<std::string_view, N>& sorted, std::string_view name) {
  return std::binary_search(sorted.begin(), sorted.end(), name);
}

/// Elements that are cut out whole. Those whose content is text for HTML end at their end tag
/// whatever stands between; the others are cut the same way, which is right for all but nested
/// ones.
constexpr std::array<std::string_view, 13> kCut{
    "canvas", "iframe", "math", "noembed",  "noframes", "noscript", "script",
    "select", "style",  "svg",  "template", "textarea", "xmp"};
/// Void or foreign tags that say nothing about words.
constexpr std::array<std::string_view, 10> kDropTag{
    "area", "col", "embed", "frame", "frameset", "keygen", "option", "param", "source", "track"};
constexpr std::array<std::string_view, 13> kVoid{"area",  "base",   "br",    "col",  "embed",
                                                 "hr",    "img",    "input", "link", "meta",
                                                 "param", "source", "wbr"};
/// Elements that an outer end tag closes with no harm to the count.
constexpr std::array<std::string_view, 20> kOptionalEnd{
    "a",    "b", "big", "code", "dd", "dt",    "em",   "font",   "i",      "li",
    "nobr", "p", "rp",  "rt",   "s",  "small", "span", "strike", "strong", "u"};
/// Of these, the elements that end one of their own kind by beginning.
constexpr std::array<std::string_view, 6> kEndsItself{"dd", "dt", "li", "p", "rp", "rt"};
/// Formatting elements, which the parser opens again in each block: they keep a class alone.
constexpr std::array<std::string_view, 12> kFormatting{
    "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "u"};
// A picture's alt is kept where it is as short as a name: newspapers' logos on portals.
constexpr std::size_t kLongestAlt = 40;
constexpr std::array<std::string_view, 21> kKept{
    "alt",         "aria-hidden", "class",     "content",  "data-component", "data-date-time",
    "data-testid", "datetime",    "dir",       "hidden",   "href",           "http-equiv",
    "id",          "itemprop",    "itemscope", "itemtype", "lang",           "name",
    "property",    "rel",         "role"};

struct Attribute {
  std::string_view name, value;
  char quote = 0;
};

struct Tag {
  std::string name;  ///< lower case
  bool end = false;
  bool self_closing = false;
  std::vector<Attribute> attributes;
  std::size_t after = 0;  ///< byte behind the tag

  [[nodiscard]] std::string_view attribute(std::string_view wanted) const {
    for (const Attribute& a : attributes) {
      if (a.name == wanted) return a.value;
    }
    return {};
  }
};

class Stripper {
 public:
  explicit Stripper(std::string_view html) : html_(html) { out_.html.reserve(html.size() / 2); }

  Stripped run() {
    while (at_ < html_.size()) {
      const auto open = html_.find('<', at_);
      copy(at_, open);
      if (open == std::string_view::npos) break;
      at_ = open;
      step();
    }
    out_.depth = deepest_;
    return std::move(out_);
  }

 private:
  void copy(std::size_t begin, std::size_t end) {
    out_.html.append(html_.substr(begin, end == std::string_view::npos ? end : end - begin));
  }

  /// At a '<'.
  void step() {
    const char next = at_ + 1 < html_.size() ? html_[at_ + 1] : '\0';
    if (next == '!' || next == '?') return declaration();
    const bool end = next == '/';
    const std::size_t name = at_ + (end ? 2 : 1);
    if (name >= html_.size() || !is_letter(html_[name])) {
      out_.html.append("&lt;");
      ++at_;
      return;
    }
    read_tag(name, end);
    at_ = tag_.after;
    end ? close() : open();
  }

  void declaration() {
    const std::string_view rest = html_.substr(at_);
    if (rest.starts_with("<!--")) {
      // "<!-->" and "<!--->" are whole comments.
      if (rest.starts_with("<!-->") || rest.starts_with("<!--->")) {
        at_ += rest.find('>') + 1;
        return;
      }
      const auto end = rest.find("-->", 4);
      at_ = end == std::string_view::npos ? html_.size() : at_ + end + 3;
      return;
    }
    const auto end = rest.find('>');
    const auto after = end == std::string_view::npos ? html_.size() : at_ + end + 1;
    if (rest.size() > 9 && lower(rest[2]) == 'd' && lower(rest[3]) == 'o') copy(at_, after);
    at_ = after;
  }

  void read_tag(std::size_t name, bool end) {
    tag_.end = end;
    tag_.self_closing = false;
    tag_.attributes.clear();
    tag_.name.clear();
    std::size_t at = name;
    while (at < html_.size() && !is_blank(html_[at]) && html_[at] != '>' && html_[at] != '/') {
      tag_.name.push_back(lower(html_[at++]));
    }
    while (at < html_.size() && html_[at] != '>') {
      tag_.self_closing = html_[at] == '/';
      if (html_[at] == '/' || is_blank(html_[at])) {
        ++at;
        continue;
      }
      at = read_attribute(at);
    }
    tag_.after = std::min(at + 1, html_.size());
  }

  std::size_t read_attribute(std::size_t at) {
    const std::size_t begin = at;
    ++at;  // a name may begin with '='
    while (at < html_.size() && !is_blank(html_[at]) && html_[at] != '=' && html_[at] != '>' &&
           html_[at] != '/') {
      ++at;
    }
    Attribute attribute{html_.substr(begin, at - begin), {}, 0};
    std::size_t value = at;
    while (value < html_.size() && is_blank(html_[value])) ++value;
    if (value < html_.size() && html_[value] == '=') {
      ++value;
      while (value < html_.size() && is_blank(html_[value])) ++value;
      at = read_value(value, attribute);
    }
    keep(attribute);
    return at;
  }

  std::size_t read_value(std::size_t at, Attribute& attribute) const {
    if (at >= html_.size()) return at;
    const char mark = html_[at];
    if (mark == '"' || mark == '\'') {
      const auto end = std::min(html_.find(mark, at + 1), html_.size());
      attribute.quote = mark;
      attribute.value = html_.substr(at + 1, end - at - 1);
      return std::min(end + 1, html_.size());
    }
    const std::size_t begin = at;
    while (at < html_.size() && !is_blank(html_[at]) && html_[at] != '>') ++at;
    attribute.value = html_.substr(begin, at - begin);
    return at;
  }

  void keep(Attribute attribute) {
    if (tag_.attributes.size() >= kMaxAttributes || attribute.name.size() > 16) return;
    std::array<char, 16> buffer{};
    std::transform(attribute.name.begin(), attribute.name.end(), buffer.begin(), lower);
    const std::string_view name(buffer.data(), attribute.name.size());
    const auto* known = std::lower_bound(kKept.begin(), kKept.end(), name);
    if (known != kKept.end() && *known == name) {
      attribute.name = *known;
    } else if (name == "type") {
      attribute.name = "type";
    } else if (name == "style" && attribute.value.find("none") != std::string_view::npos) {
      attribute.name = "style";
    } else if (name == "title" && (tag_.name == "time" || tag_.name == "abbr")) {
      attribute.name = "title";
    } else {
      return;
    }
    if (tag_.attribute(attribute.name).data() == nullptr) tag_.attributes.push_back(attribute);
  }

  void open() {
    if (among(kCut, tag_.name)) return cut();
    if (among(kDropTag, tag_.name)) return;
    if (tag_.name == "link" && !keeps_link()) return;
    write();
    if (tag_.name == "title") return raw_title();
    if (among(kVoid, tag_.name)) return;
    // A list item ends the one before it, a paragraph likewise.
    if (!open_.empty() && open_.back() == tag_.name && among(kEndsItself, tag_.name)) return;
    open_.push_back(tag_.name);
    deepest_ = std::max(deepest_, open_.size());
  }

  [[nodiscard]] bool keeps_link() const {
    const auto rel = tag_.attribute("rel");
    return rel == "canonical" || rel == "author" || !tag_.attribute("itemprop").empty();
  }

  void close() {
    if (among(kCut, tag_.name) || among(kDropTag, tag_.name)) return;
    out_.html.append("</").append(tag_.name).push_back('>');
    for (std::size_t at = open_.size(); at > 0; --at) {
      if (open_[at - 1] == tag_.name) {
        open_.resize(at - 1);
        return;
      }
      // Another end tag is ignored by the parser in places; the count stays on the safe side.
      if (!among(kOptionalEnd, open_[at - 1])) return;
    }
  }

  void write() {
    out_.html.push_back('<');
    out_.html.append(tag_.name);
    const bool formatting = among(kFormatting, tag_.name);
    for (const Attribute& a : tag_.attributes) {
      if (formatting && a.name != "class") continue;
      if (a.name == "href" && tag_.name != "a" && tag_.name != "link" && tag_.name != "base")
        continue;
      if (a.name == "alt" && (tag_.name != "img" || a.value.size() > kLongestAlt)) continue;
      if (a.name == "type" || (a.name == "content" && tag_.name != "meta" && tag_.name != "time" &&
                               tag_.attribute("itemprop").empty())) {
        continue;
      }
      const bool doubled = a.value.find('"') != std::string_view::npos;
      const char mark = a.quote != 0 ? a.quote : doubled ? '\'' : '"';
      out_.html.push_back(' ');
      out_.html.append(a.name).append("=").push_back(mark);
      out_.html.append(a.value).push_back(mark);
    }
    out_.html.push_back('>');
  }

  /// Text of a title is words, whatever tags seem to stand in it.
  void raw_title() {
    const auto end = find_end("title", at_);
    if (!end) return;
    for (const char c : html_.substr(at_, *end - at_)) {
      c == '<' ? out_.html.append("&lt;") : out_.html.append(1, c);
    }
    out_.html.append("</title>");
    at_ = after_end_tag(*end);
  }

  void cut() {
    if (tag_.self_closing && (tag_.name == "svg" || tag_.name == "math")) return;
    const std::size_t begin = at_;
    const auto end = find_end(tag_.name, begin);
    if (!end) {
      // Unclosed: HTML reads a script to the end of the page; anything else is but a stray tag.
      if (tag_.name == "script" || tag_.name == "style") at_ = html_.size();
      return;
    }
    if (tag_.name == "script") {
      out_.scripts.push_back(
          {tag_.attribute("type"), tag_.attribute("id"), html_.substr(begin, *end - begin)});
    }
    at_ = after_end_tag(*end);
    // A blank in its place: words on both sides are not one word.
    if (tag_.name == "select" || tag_.name == "textarea") out_.html.push_back(' ');
  }

  [[nodiscard]] std::size_t after_end_tag(std::size_t end) const {
    const auto close = html_.find('>', end);
    return close == std::string_view::npos ? html_.size() : close + 1;
  }

  /// Where "</name" next stands from `from`. A name that was sought in vain is never sought again,
  /// or a page of open tags would cost the square of its length.
  std::optional<std::size_t> find_end(std::string_view name, std::size_t from) {
    if (std::find(absent_.begin(), absent_.end(), name) != absent_.end()) return std::nullopt;
    for (auto at = html_.find("</", from); at != std::string_view::npos;
         at = html_.find("</", at + 2)) {
      const std::string_view found = html_.substr(at + 2, name.size());
      if (found.size() == name.size() &&
          std::equal(found.begin(), found.end(), name.begin(),
                     [](char a, char b) { return lower(a) == b; }) &&
          !is_letter(at + 2 + name.size() < html_.size() ? html_[at + 2 + name.size()] : ' ')) {
        return at;
      }
    }
    absent_.emplace_back(name);
    return std::nullopt;
  }

  std::string_view html_;
  std::size_t at_ = 0;
  Tag tag_;
  Stripped out_;
  std::vector<std::string> open_;
  std::vector<std::string> absent_;
  std::size_t deepest_ = 0;
};

}  // namespace

Stripped strip(std::string_view html) { return Stripper(html).run(); }

}  // namespace sayso::extract
