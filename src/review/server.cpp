#include "review/server.h"

#include <httplib.h>

#include "review/api.h"
#include "review/elastic_queue.h"
#include "review/guard.h"
#include "review/routes.h"
#include "review/words.h"

namespace sayso::review {
namespace {

constexpr const char* kHost = "127.0.0.1";
// A silent connection costs a thread for so long; 512 of them at once are no reader.
constexpr std::size_t kSteadyThreads = 8, kMostThreads = 512;
constexpr int kSilenceSeconds = 2;
constexpr std::size_t kMostBytes = 1u << 20;  // of a request: a long list of addresses

constexpr const char* kPolicy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

void protect(httplib::Response& out) {
  out.set_header("Content-Security-Policy", kPolicy);
  out.set_header("X-Content-Type-Options", "nosniff");
  // With no-referrer a browser sends the page's own forms with "Origin: null", which is refused.
  out.set_header("Referrer-Policy", "same-origin");
  out.set_header("Cross-Origin-Opener-Policy", "same-origin");
  out.set_header("Cross-Origin-Resource-Policy", "same-origin");
  out.set_header("Cache-Control", "no-store");
}

void send(const Response& answer, httplib::Response& out) {
  protect(out);
  out.status = answer.status;
  if (!answer.location.empty()) out.set_header("Location", answer.location);
  if (!answer.filename.empty()) {
    out.set_header("Content-Disposition", "attachment; filename=\"" + answer.filename + "\"");
  }
  out.set_content(answer.body, answer.type);
}

/// The query alone: httplib mixes it with the fields of a form.
Params query_of(const httplib::Request& in) {
  Params out;
  const auto mark = in.target.find('?');
  if (mark == std::string::npos) return out;
  httplib::Params parsed;
  httplib::detail::parse_query_text(in.target.substr(mark + 1), parsed);
  for (const auto& [name, value] : parsed) out.add(name, value);
  return out;
}

Result<Params> form_of(const httplib::Request& in) {
  if (in.method != "POST") return Params();
  if (in.get_header_value("Content-Type").starts_with("application/json")) {
    return params_of_json(in.body);
  }
  Params out;
  for (const auto& [name, part] : in.files) out.add(name, part.content);
  for (const auto& [name, value] : in.params) out.add(name, value);
  return out;
}

std::string given_token(const httplib::Request& in, const Params& query, const Params& form) {
  if (auto header = in.get_header_value("X-Sayso-Token"); !header.empty()) return header;
  const auto bearer = in.get_header_value("Authorization");
  if (bearer.starts_with("Bearer ")) return bearer.substr(7);
  return in.method == "POST" ? form.get("token") : query.get("token");
}

}  // namespace

struct Server::State {
  State(ServerOptions given, OpenStore open, Desk given_desk, const Clock& given_clock)
      : options(std::move(given)),
        stores(std::move(open)),
        desk(std::move(given_desk)),
        clock(given_clock),
        jobs(desk.add) {}

  void handle(const httplib::Request& in, httplib::Response& out);
  void answer_within(const httplib::Request& in, const Request& request,
                     const std::string& language, httplib::Response& out);
  [[nodiscard]] std::string language_of(const httplib::Request& in, const Params& query) const;

  ServerOptions options;
  StorePool stores;
  Desk desk;
  const Clock& clock;
  const Words english{"en"}, korean{"ko"};
  Jobs jobs;
  int port = 0;
  std::unique_ptr<Guard> guard;
  httplib::Server http;
};

std::string Server::State::language_of(const httplib::Request& in, const Params& query) const {
  const std::string kept = cookie(in.get_header_value("Cookie"), "sayso-language");
  return pick_language(query.has("lang") ? query.get("lang") : kept,
                       in.get_header_value("Accept-Language"));
}

void Server::State::handle(const httplib::Request& in, httplib::Response& out) {
  Request request{in.method, in.path, query_of(in), {}};
  const auto form = form_of(in);
  if (form) request.form = *form;
  const auto file = page_file(request.path);
  Knock knock;
  knock.changes = in.method != "GET" && in.method != "HEAD";
  knock.open = file.has_value();
  knock.host = in.get_header_value("Host");
  knock.origin = in.get_header_value("Origin");
  knock.fetch_site = in.get_header_value("Sec-Fetch-Site");
  knock.cookie_token = cookie(in.get_header_value("Cookie"), guard->cookie_name());
  knock.given_token = given_token(in, request.query, request.form);
  if (const auto refused = guard->refusal(knock)) return send(problem(403, *refused), out);
  if (!form) return send(problem(form.error()), out);
  if (file) return send(*file, out);
  if (in.method == "GET" && request.query.has("token") && !is_api(request.path)) {
    // The token leaves the address line, where it would be copied along.
    out.set_header("Set-Cookie", guard->cookie_name() + "=" + guard->token() +
                                     "; HttpOnly; SameSite=Strict; Path=/");
    return send(see_other(request.path), out);
  }
  const std::string language = language_of(in, request.query);
  if (request.query.has("lang")) {
    out.set_header("Set-Cookie",
                   "sayso-language=" + language + "; SameSite=Strict; Path=/; Max-Age=31536000");
  }
  answer_within(in, request, language, out);
}

void Server::State::answer_within(const httplib::Request& in, const Request& request,
                                  const std::string& language, httplib::Response& out) {
  auto lease = stores.lease();
  if (!lease) return send(problem(lease.error()), out);
  std::string reviewer = options.reviewer;
  const View view{**lease,
                  language == "ko" ? korean : english,
                  request,
                  std::move(reviewer),
                  options.read_only ? std::string() : guard->token(),
                  options.read_only,
                  static_cast<bool>(desk.add) && !options.read_only,
                  clock.now()};
  Response response = answer(view, desk, jobs);
  if (in.method == "HEAD") response.body.clear();
  send(response, out);
}

Server::Server(ServerOptions options, OpenStore open, Desk desk, const Clock& clock)
    : state_(std::make_unique<State>(std::move(options), std::move(open), std::move(desk), clock)) {
  auto& http = state_->http;
  http.new_task_queue = [] { return new ElasticQueue(kSteadyThreads, kMostThreads); };
  http.set_tcp_nodelay(true);
  http.set_keep_alive_timeout(kSilenceSeconds);
  http.set_read_timeout(kSilenceSeconds);
  http.set_write_timeout(10);
  http.set_payload_max_length(kMostBytes);
  const auto handle = [this](const httplib::Request& in, httplib::Response& out) {
    state_->handle(in, out);
  };
  http.Get(".*", handle);
  http.Post(".*", handle);
  http.set_exception_handler(
      [](const httplib::Request&, httplib::Response& out, const std::exception_ptr&) {
        send(problem(500, "this is a bug; the terminal may say more"), out);
      });
  http.set_error_handler([](const httplib::Request&, httplib::Response& out) {
    if (out.body.empty() && out.status >= 400) {
      send(problem(out.status, "the request cannot be read"), out);
    }
  });
}

Server::~Server() = default;

Result<void> Server::bind() {
  auto& state = *state_;
  state.port = state.options.port;
  const bool bound = state.port == 0 ? (state.port = state.http.bind_to_any_port(kHost)) > 0
                                     : state.http.bind_to_port(kHost, state.port);
  if (!bound) {
    return Error{ErrorKind::io, "port " + std::to_string(state.options.port) +
                                    " on 127.0.0.1 is taken; give another with --port, or 0"};
  }
  state.guard = std::make_unique<Guard>(fresh_token(), state.port);
  return {};
}

std::string Server::address() const {
  return "http://127.0.0.1:" + std::to_string(state_->port) + "/?token=" + state_->guard->token();
}

void Server::run() { state_->http.listen_after_bind(); }

void Server::stop() { state_->http.stop(); }

}  // namespace sayso::review
