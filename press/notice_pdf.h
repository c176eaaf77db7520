#pragma once

#include "domain/submission.h"

#include <QByteArray>

namespace dais::press {

/// A reason as the notice prints it.
struct NoticeReason {
    QString title; ///< "Certificate of service missing or unsigned".
    QString rule;  ///< "8 CFR 1003.32(c)".
    QString fix;   ///< The clerk's sentence; may be empty.
};

/// What a notice of rejection says. It never quotes or embeds the rejected pages.
struct RejectionNotice {
    QString courtName;
    QString courtZone; ///< IANA id: times are printed in it.
    QString aNumber;
    QString respondent;
    QString filerName;
    QStringList titles;  ///< Of every document of the package.
    QDateTime filedAt;   ///< The filing instant, UTC.
    QDateTime decidedAt; ///< UTC.
    std::vector<NoticeReason> reasons;
};

/// The notice as the filer reads it, in plain text; also what the workstation previews before rejecting.
[[nodiscard]] QString rejectionText(const RejectionNotice &notice);

/// The notice as a PDF of letter size. Needs a QGuiApplication. Error Storage "template" when the template is broken.
[[nodiscard]] Result<QByteArray> rejectionPdf(const RejectionNotice &notice);

} // namespace dais::press
