#pragma once
// The review page's server, on the loopback address only. Turns sockets and headers into requests,
// checks who asks, and sends the answers with their protections.

#include <memory>
#include <string>

#include "core/clock.h"
#include "review/actions.h"
#include "review/store_pool.h"

namespace sayso::review {

struct ServerOptions {
  int port = 0;  ///< 0: any free one
  bool read_only = false;
  std::string reviewer;  ///< who signs
};

class Server {
 public:
  /// `clock` outlives the server. `desk.add` may be empty: then nothing can be added from the page.
  Server(ServerOptions options, OpenStore open, Desk desk, const Clock& clock);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// Takes the port. Fails where it is taken.
  [[nodiscard]] Result<void> bind();
  /// The address to open, with the token of this start. REQUIRES: bind() succeeded.
  [[nodiscard]] std::string address() const;
  /// Answers until stop(). REQUIRES: bind() succeeded.
  void run();
  /// From any thread.
  void stop();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace sayso::review
