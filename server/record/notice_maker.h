#pragma once

#include "domain/record.h"
#include "domain/submission.h"

namespace dais::server::record {

/// What a notice says, ready to be set.
struct NoticeText {
    domain::Notice notice; ///< Title and text as the recipient reads them.
    QString courtName;     ///< "New York - Federal Plaza Immigration Court".
    QString localTime;     ///< When it was made, in the court's zone.
};

/// A notice as a document.
struct NoticeDocument {
    QByteArray pdf;
    int pages = 0;
};

/// Sets a notice as a PDF. Never embeds pages of a filing (reliability design, section 8.1). Thread-safe.
class NoticeMaker {
public:
    virtual ~NoticeMaker() = default;
    [[nodiscard]] virtual Result<NoticeDocument> make(const NoticeText &text) = 0;
};

} // namespace dais::server::record
