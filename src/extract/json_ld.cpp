#include "extract/json_ld.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "extract/json_mend.h"
#include "text/utf8.h"

namespace sayso::extract {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxObjects = 20000;
constexpr std::size_t kMaxScript = std::size_t{1} << 20;  // bytes of all blocks together
constexpr std::size_t kMaxAuthors = 40;

bool holds_type(const Json& object, std::string_view wanted_end) {
  const auto found = object.find("@type");
  if (found == object.end()) return false;
  const auto ends = [&](const Json& type) {
    return type.is_string() && type.get_ref<const std::string&>().ends_with(wanted_end);
  };
  return found->is_array() ? std::any_of(found->begin(), found->end(), ends) : ends(*found);
}

std::string type_of(const Json& object) {
  const auto found = object.find("@type");
  if (found == object.end()) return {};
  const Json& type = found->is_array() && !found->empty() ? found->front() : *found;
  return type.is_string() ? type.get<std::string>() : std::string{};
}

/// How well an object can be the page's article; 0: it cannot.
int rank_of(const Json& object) {
  if (holds_type(object, "NewsArticle")) return 5;
  if (holds_type(object, "Article") || holds_type(object, "BlogPosting") ||
      holds_type(object, "LiveBlogPosting") || holds_type(object, "Report")) {
    return 4;
  }
  if (holds_type(object, "VideoObject")) return 2;
  if (holds_type(object, "WebPage")) return 1;
  return 0;
}

/// Objects in document order, walked without recursion.
std::vector<const Json*> objects_of(const Json& root) {
  std::vector<const Json*> found, open{&root};
  while (!open.empty() && found.size() < kMaxObjects) {
    const Json* at = open.back();
    open.pop_back();
    if (at->is_object()) found.push_back(at);
    if (at->is_structured()) {
      const auto before = static_cast<std::ptrdiff_t>(open.size());
      for (const Json& child : *at) {
        if (child.is_structured()) open.push_back(&child);
      }
      std::reverse(open.begin() + before, open.end());
    }
  }
  return found;
}

std::string text_field(const Json& object, std::string_view name) {
  const auto found = object.find(std::string(name));
  if (found == object.end()) return {};
  const Json* value = &*found;
  if (value->is_array() && !value->empty()) value = &value->front();
  if (value->is_object()) {
    for (const char* inner : {"@value", "name", "@id"}) {
      if (const auto deeper = value->find(inner); deeper != value->end() && deeper->is_string()) {
        return std::string(text::trim(deeper->get_ref<const std::string&>()));
      }
    }
    return {};
  }
  return value->is_string() ? std::string(text::trim(value->get_ref<const std::string&>()))
                            : std::string{};
}

class Reader {
 public:
  explicit Reader(std::vector<const Json*> objects) : objects_(std::move(objects)) {}

  JsonArticle read() const {
    const Json* best = nullptr;
    int rank = 0;
    for (const Json* object : objects_) {
      if (const int mine = rank_of(*object); mine > rank) {
        rank = mine;
        best = object;
      }
    }
    JsonArticle article;
    if (best == nullptr) return article;
    article = fields(*best, rank);
    if (rank > 1) {
      // Several objects may describe one article: what the best leaves out, the next may say.
      for (const Json* object : objects_) {
        if (object != best && rank_of(*object) >= 4) fill(article, fields(*object, rank));
      }
    }
    for (const Json* object : objects_) {
      if (article.body.empty() && rank_of(*object) >= 4) {
        article.body = text_field(*object, "articleBody");
      }
      if (rank == 1 || !article.publisher.empty()) continue;
      if (holds_type(*object, "NewsMediaOrganization")) {
        article.publisher = text_field(*object, "name");
      }
    }
    return article;
  }

 private:
  static void fill(JsonArticle& into, const JsonArticle& from) {
    if (into.headline != from.headline && !into.headline.empty()) return;
    for (const auto field :
         {&JsonArticle::headline, &JsonArticle::published, &JsonArticle::modified,
          &JsonArticle::publisher, &JsonArticle::language, &JsonArticle::subtitle}) {
      if ((into.*field).empty()) into.*field = from.*field;
    }
    if (into.authors.empty()) into.authors = from.authors;
  }

  [[nodiscard]] JsonArticle fields(const Json& object, int rank) const {
    JsonArticle article;
    article.type = type_of(object);
    article.headline = text_field(object, "headline");
    if (article.headline.empty()) article.headline = text_field(object, "name");
    article.subtitle = text_field(object, "alternativeHeadline");
    article.description = text_field(object, "description");
    article.published = text_field(object, rank == 2 ? "uploadDate" : "datePublished");
    article.modified = text_field(object, "dateModified");
    article.language = text_field(object, "inLanguage");
    article.section = text_field(object, "articleSection");
    article.url = text_field(object, "mainEntityOfPage");
    if (article.url.empty()) article.url = text_field(object, "url");
    article.publisher = name_of(object, "publisher");
    article.body = text_field(object, "articleBody");
    if (article.body.empty()) article.body = text_field(object, "liveBlogUpdate");
    article.correction = object.contains("correction");
    if (const auto free = object.find("isAccessibleForFree"); free != object.end()) {
      article.paywall = (free->is_boolean() && !free->get<bool>()) ||
                        (free->is_string() && (*free == "False" || *free == "false"));
    }
    for (const char* name : {"author", "creator"}) {
      if (article.authors.empty()) read_people(object, name, article);
    }
    return article;
  }

  /// The object that a bare {"@id": …} points at.
  [[nodiscard]] const Json& followed(const Json& value) const {
    if (!value.is_object() || value.contains("name")) return value;
    const auto id = value.find("@id");
    if (id == value.end() || !id->is_string()) return value;
    for (const Json* object : objects_) {
      const auto other = object->find("@id");
      if (other != object->end() && *other == *id && object->contains("name")) return *object;
    }
    return value;
  }

  [[nodiscard]] std::string name_of(const Json& object, const char* field) const {
    const auto found = object.find(field);
    if (found == object.end()) return {};
    const Json& value = followed(found->is_array() && !found->empty() ? found->front() : *found);
    if (value.is_string()) return std::string(text::trim(value.get_ref<const std::string&>()));
    return value.is_object() ? text_field(value, "name") : std::string{};
  }

  void read_people(const Json& object, const char* field, JsonArticle& article) const {
    const auto found = object.find(field);
    if (found == object.end()) return;
    const auto add = [&](const Json& given) {
      const Json& value = followed(given);
      std::vector<std::string> names;
      if (value.is_string()) names.push_back(value.get<std::string>());
      if (value.is_object()) {
        const auto name = value.find("name");
        if (name != value.end() && name->is_array()) {
          for (const Json& one : *name) {
            if (names.size() == kMaxAuthors) break;
            if (one.is_string()) names.push_back(one.get<std::string>());
          }
        } else {
          names.push_back(text_field(value, "name"));
        }
      }
      const bool person = !value.is_object() || !holds_type(value, "Organization");
      for (std::string& name : names) {
        if (name.empty()) continue;
        (person ? article.authors : article.organizations).push_back(std::move(name));
      }
    };
    if (found->is_array()) {
      for (std::size_t at = 0; at < std::min(found->size(), kMaxAuthors); ++at) add((*found)[at]);
    } else {
      add(*found);
    }
  }

  std::vector<const Json*> objects_;
};

}  // namespace

JsonArticle read_json_ld(const std::vector<Script>& scripts) {
  Json all = Json::array();
  std::size_t bytes = 0;
  for (const Script& script : scripts) {
    if (script.type.find("ld+json") == std::string_view::npos) continue;
    bytes += script.content.size();
    if (bytes > kMaxScript) break;
    Json value = Json::parse(script.content, nullptr, false);
    if (value.is_discarded()) value = Json::parse(mended_json(script.content), nullptr, false);
    if (!value.is_discarded()) all.push_back(std::move(value));
  }
  return Reader(objects_of(all)).read();
}

}  // namespace sayso::extract
