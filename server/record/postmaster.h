#pragma once

#include "domain/record.h"
#include "domain/submission.h"
#include "sql/connection.h"

namespace dais::server::record {

/// Who writes down whom to tell of a filing and of its decision, in the transaction of the event itself, so that both
/// or neither are durable. Doing it again for the same event changes nothing. One thread at a time: the writer's.
class Postmaster {
public:
    virtual ~Postmaster() = default;
    /// A package was uploaded whole. Errors: Storage.
    [[nodiscard]] virtual Result<> received(sql::Connection &connection, const domain::Submission &submission) = 0;
    /// It was accepted or rejected. Errors: Storage.
    [[nodiscard]] virtual Result<> decided(sql::Connection &connection, const domain::Submission &submission) = 0;
    /// What was written is durable: somebody may begin to send. From any thread, quick.
    virtual void wake() = 0;
};

} // namespace dais::server::record
