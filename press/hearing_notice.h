#pragma once

#include "press/html_pdf.h"

namespace dais::press {

/// Who gets a notice of hearing, and how.
struct NoticeRecipient {
    QString name; ///< "Counsel for the respondent", "RESPONDENT, Sample".
    QString how;  ///< "electronically", or the address it is mailed to.
};

/// What a notice of hearing says (8 CFR 1003.18(b)).
struct HearingNotice {
    QString courtName;
    QString courtZone; ///< IANA id: times are printed in it.
    QString aNumber;
    QString respondent;
    QStringList persons; ///< Of a family: the others who are heard with the lead.
    QString type;        ///< "Master calendar hearing".
    QDateTime startsAt;  ///< UTC.
    QString judge;
    QString place;        ///< "Courtroom 3", or how to take part.
    QString language;     ///< Of the interpreter; empty when none was asked for.
    bool again = false;   ///< It takes the place of an earlier notice.
    bool vacated = false; ///< The hearing does not take place.
    std::vector<NoticeRecipient> recipients;
    QDateTime madeAt; ///< UTC.
};

/// The notice in a few plain sentences.
[[nodiscard]] QString hearingNoticeText(const HearingNotice &notice);
/// The notice as a PDF of letter size. Needs a QGuiApplication. Error Storage "template" when the template is broken.
[[nodiscard]] Result<QByteArray> hearingNoticePdf(const HearingNotice &notice);

} // namespace dais::press
