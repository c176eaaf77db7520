#pragma once

#include "press/html_pdf.h"

#include <QDateTime>
#include <vector>

namespace dais::press {

/// A document as the index of a record lists it.
struct RecordIndexRow {
    QString title;
    QString filed; ///< "Counsel, Nov 19, 2026".
    int firstPage = 1;
    int pages = 0;
};

/// What stands in front of a copy of a record.
struct RecordIndex {
    QString courtName;
    QString courtZone; ///< IANA id: the time is printed in it.
    QString aNumber;
    QString respondent;
    QString madeBy;   ///< Who copied it out.
    QDateTime madeAt; ///< UTC.
    std::vector<RecordIndexRow> rows;
};

/// The index as a PDF of letter size. Needs a QGuiApplication; from any thread. Error
/// Storage "template".
[[nodiscard]] Result<QByteArray> recordIndexPdf(const RecordIndex &index);

} // namespace dais::press
