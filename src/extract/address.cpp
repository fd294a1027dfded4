#include <algorithm>
#include <string>
#include <vector>

#include "extract/metadata.h"
#include "text/utf8.h"

namespace sayso::extract {
namespace {

struct UrlParts {
  std::string_view scheme, authority, path;  ///< path without query and fragment
};

UrlParts parts_of(std::string_view url) {
  UrlParts parts;
  const auto colon = url.find("://");
  if (colon == std::string_view::npos) return parts;
  parts.scheme = url.substr(0, colon);
  url.remove_prefix(colon + 3);
  const auto slash = url.find_first_of("/?#");
  parts.authority = url.substr(0, slash);
  if (slash != std::string_view::npos) {
    url.remove_prefix(slash);
    parts.path = url.substr(0, url.find_first_of("?#"));
  }
  return parts;
}

/// RFC 3986, 5.2.4.
std::string without_dots(std::string_view path) {
  std::vector<std::string_view> kept;
  bool folder = false;
  std::size_t at = path.starts_with('/') ? 1 : 0;
  while (at <= path.size()) {
    const auto end = std::min(path.find('/', at), path.size());
    const auto piece = path.substr(at, end - at);
    folder = piece == "." || piece == "..";
    if (piece == "..") {
      if (!kept.empty()) kept.pop_back();
    } else if (piece != ".") {
      kept.push_back(piece);
    }
    at = end + 1;
  }
  std::string out;
  for (const auto piece : kept) out.append("/").append(piece);
  if (folder || out.empty()) out.push_back('/');
  return out;
}

}  // namespace

std::string host_of(std::string_view url) {
  auto authority = parts_of(url).authority;
  if (const auto at = authority.rfind('@'); at != std::string_view::npos) {
    authority.remove_prefix(at + 1);
  }
  std::string host(authority.substr(0, authority.find(':')));
  for (char& c : host) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  if (host.starts_with("www.")) host.erase(0, 4);
  return host;
}

std::string absolute_url(std::string_view base, std::string_view link) {
  link = text::trim(link);
  const auto colon = link.find(':');
  if (colon != std::string_view::npos && colon < link.find_first_of("/?#")) {
    return std::string(link);
  }
  const UrlParts parts = parts_of(base);
  if (parts.authority.empty()) return std::string(link);
  std::string out(parts.scheme);
  if (link.starts_with("//")) return out.append(":").append(link);
  out.append("://").append(parts.authority);
  if (link.empty()) return out.append(parts.path);
  if (link.front() == '?' || link.front() == '#') return out.append(parts.path).append(link);
  const auto tail_at = std::min(link.find_first_of("?#"), link.size());
  std::string path(link.substr(0, tail_at));
  if (!path.starts_with('/')) {
    const auto slash = parts.path.rfind('/');
    path =
        std::string(slash == std::string_view::npos ? "/" : parts.path.substr(0, slash + 1)) + path;
  }
  return out.append(without_dots(path)).append(link.substr(tail_at));
}

}  // namespace sayso::extract
