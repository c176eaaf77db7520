#include "press/html_pdf.h"

#include <QBuffer>
#include <QFile>
#include <QFont>
#include <QLocale>
#include <QPageLayout>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTimeZone>

static void initialiseTemplates()
{
    Q_INIT_RESOURCE(notice_templates); // A static library's resources are not found otherwise.
}

namespace dais::press {

Result<QString> filledTemplate(const QString &name, const kainjow::mustache::object &fields)
{
    initialiseTemplates();
    QFile file(QStringLiteral(":/dais/notice_templates/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Storage, QStringLiteral("template"));
    kainjow::mustache::mustache page(file.readAll().toStdString());
    if (!page.is_valid())
        return fail(Error::Kind::Storage, QStringLiteral("template"));
    return QString::fromStdString(page.render(kainjow::mustache::data(fields)));
}

QByteArray printed(const QString &html, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::Letter), QPageLayout::Portrait, QMarginsF(72, 72, 72, 72)));
    writer.setTitle(title);
    QTextDocument document;
    document.setDefaultFont(QFont(QStringLiteral("Liberation Serif"), 12));
    document.setHtml(html);
    document.print(&writer);
    return bytes;
}

QString inZone(const QDateTime &instant, const QString &zone)
{
    const QDateTime local = instant.toTimeZone(QTimeZone(zone.toLatin1()));
    return QLocale(QLocale::English).toString(local, QStringLiteral("MMM d, yyyy h:mm ap ")) +
           local.timeZoneAbbreviation();
}

} // namespace dais::press
