#pragma once

#include "press/hearing_notice.h"
#include "press/notice_pdf.h"

namespace dais::server::record {

/// A notice as a document.
struct NoticeDocument {
    QByteArray pdf;
    int pages = 0;
};

/// Sets a notice as a PDF. Never embeds pages of a filing (reliability design, section 8.1). Thread-safe.
class NoticeMaker {
public:
    virtual ~NoticeMaker() = default;
    [[nodiscard]] virtual Result<NoticeDocument> make(const press::RejectionNotice &notice) = 0;
    [[nodiscard]] virtual Result<NoticeDocument> make(const press::HearingNotice &notice) = 0;
};

/// The one that prints. Needs a QGuiApplication.
class PressNoticeMaker final : public NoticeMaker {
public:
    [[nodiscard]] Result<NoticeDocument> make(const press::RejectionNotice &notice) override;
    [[nodiscard]] Result<NoticeDocument> make(const press::HearingNotice &notice) override;
};

} // namespace dais::server::record
