#pragma once
// HTTP servers on the loopback address for tests of the network room: a whole one by cpp-httplib,
// and a raw one that sends whatever bytes a test wants, broken or not.

#include <httplib.h>

#include <atomic>
#include <string>
#include <thread>

namespace sayso::support {

/// A server that answers while it lives. Set its routes by `routes()`, then `start()`.
class LoopbackServer {
 public:
  ~LoopbackServer();
  [[nodiscard]] httplib::Server& routes() { return server_; }
  /// Begins to answer; returns when it does.
  void start();
  /// "http://127.0.0.1:PORT" + path.
  [[nodiscard]] std::string url(const std::string& path) const;
  [[nodiscard]] int port() const { return port_; }

 private:
  httplib::Server server_;
  std::thread thread_;
  int port_ = 0;
};

/// A server that reads each request up to its blank line, sends `answer` as it is and closes; with
/// `stall` it keeps the connection open instead, until it is destroyed.
class RawServer {
 public:
  explicit RawServer(std::string answer, bool stall = false);
  ~RawServer();
  RawServer(const RawServer&) = delete;
  RawServer& operator=(const RawServer&) = delete;
  [[nodiscard]] std::string url(const std::string& path) const;

 private:
  void serve();
  std::string answer_;
  bool stall_;
  int listener_ = -1;
  int port_ = 0;
  std::atomic<bool> stop_{false};
  std::thread thread_;
};

/// `text` packed as gzip.
[[nodiscard]] std::string gzipped(const std::string& text);

}  // namespace sayso::support
