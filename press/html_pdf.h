#pragma once

#include "domain/result.h"

#include <kainjow/mustache.hpp>

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace dais::press {

/// A template of resources/notice_templates, filled. Error Storage "template" when it is broken.
[[nodiscard]] Result<QString> filledTemplate(const QString &name, const kainjow::mustache::object &fields);
/// The HTML as a PDF of letter size. Needs a QGuiApplication; from any thread.
[[nodiscard]] QByteArray printed(const QString &html, const QString &title);
/// Dates a PDF that printed() made by `instant` and numbers it by its content, so that printing it again gives the same
/// bytes.
void datePdf(const QDateTime &instant, const QByteArray &content, QByteArray &pdf);
/// An instant as our papers say it: "Nov 19, 2026 4:42 pm EST". `zone` is an IANA id.
[[nodiscard]] QString inZone(const QDateTime &instant, const QString &zone);

} // namespace dais::press
