#pragma once

#include "domain/submission.h"
#include "sql/connection.h"

namespace dais::server::record {

/// Who takes over a package that was lodged at a window: its papers are registered and their checks begin. One thread
/// at a time: the writer's.
class Lodgings {
public:
    virtual ~Lodgings() = default;
    /// Once for a package, inside a transaction. Whoever lodged it brought its papers: the command was
    /// refused otherwise. Errors: Storage.
    [[nodiscard]] virtual Result<> lodged(sql::Connection &connection, const domain::Submission &submission) = 0;
    /// What was written is durable. From any thread, quick.
    virtual void wake() = 0;
};

} // namespace dais::server::record
