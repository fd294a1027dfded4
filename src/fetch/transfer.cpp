#include "fetch/transfer.h"

#include <strings.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

#include "core/version.h"
#include "fetch/content.h"

namespace sayso::fetch {
namespace {

constexpr std::size_t kMaxHeaderBytes = 256u << 10;
// Reading the rest of a small error page keeps the connection; a long one is cut off.
constexpr std::size_t kMaxPassedOver = 64u << 10;
constexpr std::size_t kRobotsBytes = 500u << 10;

template <typename Value>
void set(CURL* handle, CURLoption option, Value value) {
  curl_easy_setopt(handle, option, value);
}

template <typename Value>
Value info(CURL* handle, CURLINFO which) {
  Value value{};
  curl_easy_getinfo(handle, which, &value);
  return value;
}

bool same(std::string_view a, std::string_view b) {
  return a.size() == b.size() && strncasecmp(a.data(), b.data(), a.size()) == 0;
}

std::string_view trim(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::string seconds(std::chrono::milliseconds time) {
  return std::to_string((time.count() + 999) / 1000) + " s";
}

}  // namespace

Transfer::Transfer(const FetchOptions& options, void* tag)
    : options_(options), handle_(curl_easy_init(), curl_easy_cleanup) {
  CURL* curl = handle_.get();
  set(curl, CURLOPT_PRIVATE, tag);
  set(curl, CURLOPT_ERRORBUFFER, message_.data());
  set(curl, CURLOPT_USERAGENT, ("sayso/" + std::string(kVersion)).c_str());
  set(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  set(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  set(curl, CURLOPT_FOLLOWLOCATION, 0L);
  set(curl, CURLOPT_PROXY, options.proxy.c_str());
  set(curl, CURLOPT_NOSIGNAL, 1L);
  set(curl, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  set(curl, CURLOPT_COOKIEFILE,
      "");  // in memory: some sites set a cookie and redirect to themselves
  set(curl, CURLOPT_LOW_SPEED_LIMIT, 64L);
  set(curl, CURLOPT_LOW_SPEED_TIME, 15L);
  // Unpacked here: libcurl would not tell a truncated gzip from a whole one.
  set(curl, CURLOPT_ACCEPT_ENCODING, "gzip");
  set(curl, CURLOPT_HTTP_CONTENT_DECODING, 0L);
  set(curl, CURLOPT_HEADERFUNCTION, &Transfer::on_header);
  set(curl, CURLOPT_HEADERDATA, this);
  set(curl, CURLOPT_WRITEFUNCTION, &Transfer::on_body);
  set(curl, CURLOPT_WRITEDATA, this);
  // Behind a proxy the socket leads to the proxy; the address itself was looked at by name.
  if (!options.allow_private && options.proxy.empty()) {
    set(curl, CURLOPT_OPENSOCKETFUNCTION, &Transfer::open_socket);
    set(curl, CURLOPT_OPENSOCKETDATA, this);
  }
}

void Transfer::prepare(const Address& address, Wanted wanted, std::chrono::milliseconds timeout) {
  wanted_ = wanted;
  limit_ = wanted == Wanted::page ? options_.max_bytes : kRobotsBytes;
  answer_ = {};
  inflater_.reset();
  packed_ = Inflater::State::finished;
  trouble_ = Trouble::none;
  detail_.clear();
  header_bytes_ = passed_over_ = 0;
  body_begun_ = checked_ = enough_ = private_ = false;
  message_[0] = '\0';
  set(handle_.get(), CURLOPT_URL, address.url.c_str());
  set(handle_.get(), CURLOPT_TIMEOUT_MS, std::max<long>(1, static_cast<long>(timeout.count())));
}

curl_socket_t Transfer::open_socket(void* self, curlsocktype, curl_sockaddr* address) {
  auto* transfer = static_cast<Transfer*>(self);
  if (!is_public(&address->addr)) {
    transfer->private_ = true;
    transfer->detail_ = spell(&address->addr);
    return CURL_SOCKET_BAD;
  }
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::size_t Transfer::on_header(char* data, std::size_t one, std::size_t size, void* self) {
  return static_cast<Transfer*>(self)->take_header({data, one * size}) ? one * size : 0;
}

std::size_t Transfer::on_body(char* data, std::size_t one, std::size_t size, void* self) {
  return static_cast<Transfer*>(self)->take_body({data, one * size}) ? one * size : 0;
}

bool Transfer::take_header(std::string_view line) {
  header_bytes_ += line.size();
  if (header_bytes_ > kMaxHeaderBytes) {
    trouble_ = Trouble::long_header;
    return false;
  }
  if (line.starts_with("HTTP/")) {  // a later answer on the same request (after 100 Continue)
    answer_.headers.clear();
    return true;
  }
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return true;
  answer_.headers.emplace_back(trim(line.substr(0, colon)), trim(line.substr(colon + 1)));
  return true;
}

std::string_view Transfer::header(std::string_view name) const {
  for (const auto& [key, value] : answer_.headers) {
    if (same(key, name)) return value;
  }
  return {};
}

bool Transfer::begin_body() {
  body_begun_ = true;
  answer_.status = static_cast<int>(info<long>(handle_.get(), CURLINFO_RESPONSE_CODE));
  const std::string_view encoding = header("content-encoding");
  if (same(encoding, "gzip") || same(encoding, "x-gzip")) {
    inflater_ = std::make_unique<Inflater>();
    packed_ = Inflater::State::more;
  } else if (!encoding.empty() && !same(encoding, "identity")) {
    trouble_ = Trouble::encoding;
    detail_ = encoding;
    return false;
  }
  return true;
}

bool Transfer::take_body(std::string_view piece) {
  const bool begun = body_begun_ || begin_body();
  if (answer_.status < 200 || answer_.status > 299) {
    trouble_ = Trouble::none;
    passed_over_ += piece.size();
    enough_ = passed_over_ > kMaxPassedOver;
    return !enough_;
  }
  if (!begun) return false;
  const std::size_t room = limit_ - answer_.body.size();
  bool over = false;
  if (inflater_) {
    packed_ = inflater_->feed(piece, answer_.body, limit_);
    over = packed_ == Inflater::State::too_long;
    if (packed_ == Inflater::State::corrupt) {
      trouble_ = Trouble::corrupt;
      return false;
    }
  } else {
    over = piece.size() > room;
    answer_.body.append(piece.substr(0, room));
  }
  if (wanted_ == Wanted::robots) {
    enough_ = over;
    return !over;
  }
  if (answer_.body.size() >= kMagicBytes && !check_content()) return false;
  if (over) trouble_ = Trouble::too_long;
  return !over;
}

bool Transfer::check_content() {
  if (checked_) return true;
  checked_ = true;
  detail_ =
      unreadable(header("content-type"), std::string_view(answer_.body).substr(0, kMagicBytes));
  if (!detail_.empty()) trouble_ = Trouble::unreadable;
  return detail_.empty();
}

Result<Answer> Transfer::finish(CURLcode code, const std::string& shown) {
  if (code == CURLE_WRITE_ERROR && enough_) code = CURLE_OK;
  if (trouble_ != Trouble::none) return trouble(shown);
  if (code != CURLE_OK) return failure(code, shown);
  CURL* curl = handle_.get();
  answer_.status = static_cast<int>(info<long>(curl, CURLINFO_RESPONSE_CODE));
  answer_.content_type = header("content-type");
  answer_.retry_after = std::chrono::seconds(info<curl_off_t>(curl, CURLINFO_RETRY_AFTER));
  answer_.took = std::chrono::milliseconds(info<curl_off_t>(curl, CURLINFO_TOTAL_TIME_T) / 1000);
  if (const char* to = info<const char*>(curl, CURLINFO_REDIRECT_URL)) answer_.redirect = to;
  const bool success = answer_.status >= 200 && answer_.status <= 299;
  if (success && wanted_ == Wanted::page) {
    if (packed_ == Inflater::State::more) {
      return Error{ErrorKind::io, shown + ": the packed page broke off; try again later"};
    }
    if (!answer_.body.empty() && !check_content()) return trouble(shown);
  }
  return std::move(answer_);
}

Error Transfer::trouble(const std::string& shown) const {
  switch (trouble_) {
    case Trouble::too_long:
      return {ErrorKind::refused, shown + ": more than " + std::to_string(limit_ >> 20) +
                                      " MB; save the article's text as .txt and add that with "
                                      "--url ADDRESS"};
    case Trouble::corrupt:
      return {ErrorKind::bad_input, shown +
                                        ": cannot be unpacked, its gzip is damaged; save the "
                                        "page in a browser and add the file"};
    case Trouble::encoding:
      return {ErrorKind::unsupported, shown + ": packed as '" + detail_ +
                                          "', which was not asked for; save the page in a browser "
                                          "and add the file"};
    case Trouble::unreadable:
      return {ErrorKind::unsupported, shown + ": " + detail_};
    case Trouble::long_header:
      return {ErrorKind::refused, shown +
                                      ": endless headers; save the page in a browser and add "
                                      "the file"};
    case Trouble::none:
      break;
  }
  return {ErrorKind::io, shown + ": failed"};
}

Error Transfer::failure(CURLcode code, const std::string& shown) const {
  if (private_) {
    return {ErrorKind::refused, shown + ": leads to " + detail_ +
                                    ", a private or reserved address; give --allow-private if "
                                    "that is meant"};
  }
  const std::string said = message_[0] != '\0' ? message_.c_str() : curl_easy_strerror(code);
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
      return {ErrorKind::not_found, shown + ": unknown host; check its spelling and the network"};
    case CURLE_COULDNT_RESOLVE_PROXY:
      return {ErrorKind::io, shown + ": unknown proxy '" + options_.proxy + "'; check --proxy"};
    case CURLE_COULDNT_CONNECT: {
      const long number = info<long>(handle_.get(), CURLINFO_OS_ERRNO);
      const std::string why = number != 0 ? std::strerror(static_cast<int>(number)) : said;
      return {ErrorKind::io,
              shown + ": no connection (" + why + "); check the address, or try again later"};
    }
    case CURLE_OPERATION_TIMEDOUT:
      return {ErrorKind::io, shown + ": no full answer within " + seconds(options_.timeout) +
                                 "; try again later or with a longer --timeout"};
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return {ErrorKind::io, shown + ": the answer broke off; try again later"};
    default:
      return {ErrorKind::io,
              shown + ": " + said + "; open it in a browser to see whether it works"};
  }
}

}  // namespace sayso::fetch
