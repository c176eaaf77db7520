#pragma once

#include "pdf/sealed_file.h"

#include <QByteArrayView>
#include <QString>

namespace dais::pdf::worker {

struct Job;

/// The rendition of a filed PDF or JPEG: a PDF with `line` at the top of every page; the filed bytes stay as
/// they are.
///
/// A JPEG becomes one letter-size page with its own bytes inside, turned as its EXIF data ask. An
/// owner-encrypted PDF comes out decrypted, and digital signatures in it are no longer whole: a rendition is
/// for reading, it never stands in for the filed file. Errors: Password, Damaged, TooCostly (more than
/// `outputLimit` bytes). Parses untrusted bytes: in the confined worker only. Never throws.
[[nodiscard]] Result<SealedFile> stamp(QByteArrayView bytes, const QString &line, qint64 outputLimit);

/// JobKind::Stamp; arguments are {"line": "..."}.
[[nodiscard]] Result<SealedFile> stampJob(const Job &job);

} // namespace dais::pdf::worker
