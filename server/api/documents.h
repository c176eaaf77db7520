#pragma once

#include "server/http/router.h"
#include "server/record/records.h"
#include "server/services.h"

namespace dais::server::api {

/// GET /v1/docs/{doc}/content: the stamped copy, or with ?copy=filed the bytes as filed; with Range.
[[nodiscard]] Result<http::Response> documentContent(const http::Request &request, Services &services);

/// The bytes of a document for somebody who may read it; foreign and unknown are the same NotFound.
[[nodiscard]] Result<http::Response> documentFor(const record::Sender &sender, const http::Request &request,
                                                 Services &services);

} // namespace dais::server::api
