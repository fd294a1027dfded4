#pragma once
// One request over one hop: a libcurl handle with its limits, what comes in, and what went wrong in
// words. Redirects are reported, not followed.

#include <curl/curl.h>

#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/result.h"
#include "fetch/address.h"
#include "fetch/inflate.h"
#include "fetch/options.h"

namespace sayso::fetch {

/// What a request is for: a page must be complete and be one; of robots.txt the beginning will do.
enum class Wanted { page, robots };

struct Answer {
  int status = 0;
  std::string content_type;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;      ///< content-decoded; empty unless the status is 2xx
  std::string redirect;  ///< the absolute address that a 3xx points to; else empty
  std::chrono::seconds retry_after{0};
  std::chrono::milliseconds took{0};
};

class Transfer {
 public:
  /// `options` outlives the transfer. `tag` is what curl hands back with the finished handle.
  Transfer(const FetchOptions& options, void* tag);
  Transfer(const Transfer&) = delete;
  Transfer& operator=(const Transfer&) = delete;

  /// Gets ready for a request; cookies of an earlier one on the same handle are kept.
  void prepare(const Address& address, Wanted wanted, std::chrono::milliseconds timeout);
  [[nodiscard]] CURL* handle() const { return handle_.get(); }

  /// The answer, once curl has reported `code`. The error's message begins with `shown`. Any HTTP
  /// status is an answer here. Call once a request.
  [[nodiscard]] Result<Answer> finish(CURLcode code, const std::string& shown);

 private:
  enum class Trouble { none, too_long, corrupt, encoding, unreadable, long_header };

  static curl_socket_t open_socket(void* self, curlsocktype, curl_sockaddr* address);
  static std::size_t on_header(char* data, std::size_t one, std::size_t size, void* self);
  static std::size_t on_body(char* data, std::size_t one, std::size_t size, void* self);
  bool take_header(std::string_view line);
  bool take_body(std::string_view piece);
  bool begin_body();
  bool check_content();
  [[nodiscard]] std::string_view header(std::string_view name) const;
  [[nodiscard]] Error failure(CURLcode code, const std::string& shown) const;
  [[nodiscard]] Error trouble(const std::string& shown) const;

  const FetchOptions& options_;
  std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle_;
  Wanted wanted_ = Wanted::page;
  std::size_t limit_ = 0;
  Answer answer_;
  std::unique_ptr<Inflater> inflater_;
  Inflater::State packed_ = Inflater::State::finished;
  Trouble trouble_ = Trouble::none;
  std::string detail_;  ///< what `trouble_` or the socket check is about
  std::size_t header_bytes_ = 0, passed_over_ = 0;
  bool body_begun_ = false, checked_ = false, enough_ = false, private_ = false;
  std::string message_ = std::string(CURL_ERROR_SIZE, '\0');
};

}  // namespace sayso::fetch
