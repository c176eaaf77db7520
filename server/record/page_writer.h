#pragma once

#include "server/record/pull_scope.h"

namespace dais::server::record {

/// Where a page's changes end in each partition, after its lines.
struct PageEnd {
    QByteArray lines;
    std::vector<domain::wire::Position> covered;
    bool complete = true; ///< False when the page is full before every head was reached.
};

/// Reads the changes of a scope in the order of their commits over all partitions, whole commits only, until one
/// passes `maxBytes`. Bodies are spliced as stored; nothing is parsed. Inside the caller's snapshot.
[[nodiscard]] Result<PageEnd> writeChanges(sql::Connection &connection, const PullScope &scope, qsizetype maxBytes);

} // namespace dais::server::record
